import type { RefObject } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { KeysTable } from '../parts/KeysTable.tsx';
import { KEYS_OF } from './keys.ts';

/** Keys that no letter stands for. */
const SIGNS: Partial<Record<string, string>> = {
  ArrowRight: '→',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowUp: '↑',
  Escape: 'Esc',
};

/** Every key of the showing, inside the stage, so that it is as large as the slide. */
export function KeysHelp({
  open,
  stage,
  onClose,
}: {
  open: boolean;
  stage: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const nameOf = (key: string) =>
    key === ' '
      ? t('present.help.space')
      : (SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return (
    <Dialog
      title={t('present.help.title')}
      open={open}
      container={stage}
      className="present-help"
      onClose={onClose}
    >
      <KeysTable
        heads={[t('present.help.key'), t('present.help.does')]}
        rows={[
          ...(Object.keys(KEYS_OF) as (keyof typeof KEYS_OF)[]).map((action) => ({
            id: action,
            keys: KEYS_OF[action].map(nameOf),
            does: t(`present.help.${action}`),
          })),
          { id: 'number', keys: [t('present.help.numberKeys')], does: t('present.help.number') },
        ]}
      />
      <p className="caption">{t('present.help.touch')}</p>
    </Dialog>
  );
}
