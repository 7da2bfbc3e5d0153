import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { recordOf } from './packs.ts';
import type { Pack } from './protocol.ts';
import { openOffline, useOffline } from './state.ts';

/** Without a network, over what was not prepared: that only the overview's part of it is there, and the way to what is. */
export function NotKeptNotice({ pack }: { pack: Pack }) {
  const { t } = useWords();
  const { isReached, records } = useOffline();
  if (isReached || recordOf(records, pack)) return null;
  return (
    <EmptyNotice
      why={t('offline.provinceNotKept')}
      action={{ label: t('offline.seeKept'), run: openOffline }}
    />
  );
}
