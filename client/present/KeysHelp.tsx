import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { RefObject } from 'react';
import { useWords } from '../i18n/useWords.ts';
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
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal container={stage}>
        <Dialog.Backdrop className="help__backdrop" />
        <Dialog.Popup className="help card present-help">
          <div className="help__head">
            <Dialog.Title className="help__title">{t('present.help.title')}</Dialog.Title>
            <Dialog.Close className="button button--icon" aria-label={t('present.help.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          <table className="help__keys">
            <thead>
              <tr>
                <th scope="col">{t('present.help.key')}</th>
                <th scope="col">{t('present.help.does')}</th>
              </tr>
            </thead>
            <tbody>
              {(Object.keys(KEYS_OF) as (keyof typeof KEYS_OF)[]).map((action) => (
                <tr key={action}>
                  <td>
                    {KEYS_OF[action].map((key) => (
                      <kbd key={key}>{nameOf(key)}</kbd>
                    ))}
                  </td>
                  <td>{t(`present.help.${action}`)}</td>
                </tr>
              ))}
              <tr>
                <td>{t('present.help.numberKeys')}</td>
                <td>{t('present.help.number')}</td>
              </tr>
            </tbody>
          </table>
          <Dialog.Description className="caption">{t('present.help.touch')}</Dialog.Description>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
