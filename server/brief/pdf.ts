import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { FONT } from './style.ts';

const { resolve } = createRequire(import.meta.url);

/** Be Vietnam Pro (SIL Open Font License) with every Vietnamese letter; embedded as subsets. */
const FONT_FILES = {
  normal: resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
};

pdfmake.setFonts({ [FONT]: FONT_FILES });
// Nothing is fetched, and of the disk nothing but the fonts is read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(FONT_FILES).includes(path));

/** The finished document. The same definition makes the same bytes. */
export function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake.createPdf(definition).getBuffer();
}
