import { createHash } from 'node:crypto';
import type { Source } from '../../data/model/index.ts';
import { foldText } from '../../data/register/fold.ts';

/**
 * The source that imported records name. Its id follows from the title, so that the same file
 * imported twice has one source. The date of publication is not known from a file.
 */
export function sourceOfFile(title: string | null, fileName: string): Source {
  const base = fileName.replace(/^.*[\\/]/, '');
  const full = (title?.trim() || base).slice(0, 500);
  const slug = foldText(full)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48);
  const hash = createHash('sha256').update(full.normalize('NFC')).digest('hex').slice(0, 8);
  return {
    id: `import-${slug ? `${slug}-` : ''}${hash}`,
    title: full,
    publisher: null,
    date: null,
    url: null,
    remark_vi: `Nhập từ tệp ${base}.`,
    remark_en: `Imported from the file ${base}.`,
  };
}
