import { useWords } from '../i18n/useWords.ts';
import type { PackRecord } from './protocol.ts';
import { useOffline } from './state.ts';

/** "Ready without a network: overview, story X", or that nothing is. */
export function useReadyWords(): string {
  const { t } = useWords();
  const { isShellKept, records } = useOffline();
  const titleOf = usePackTitle();
  if (!isShellKept || records.length === 0) return t('offline.nothingReady');
  // As they are looked for, not as they were prepared.
  const order = ['overview', 'story', 'province'];
  const titles = [...records]
    .sort((one, other) => order.indexOf(one.pack.kind) - order.indexOf(other.pack.kind))
    .map(titleOf);
  return t('offline.ready', { what: titles.join(', ') });
}

/** What a pack is called in the reader's language. */
function usePackTitle(): (record: Pick<PackRecord, 'pack' | 'title'>) => string {
  const { t, language } = useWords();
  return ({ pack, title }) => {
    if (pack.kind === 'overview') return t('offline.overview');
    if (pack.kind === 'story') return t('offline.story', { title: title[language] });
    return title[language];
  };
}
