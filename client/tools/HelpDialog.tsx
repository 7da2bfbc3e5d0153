import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';

/** Keys and what they do, in the order in which one meets them. */
const ROWS = [
  { keys: ['/'], word: 'help.find' },
  { keys: ['L'], word: 'help.layers' },
  { keys: ['T'], word: 'help.table' },
  { keys: ['F'], word: 'grid.help.filters' },
  { keys: ['['], word: 'help.older' },
  { keys: [']'], word: 'help.newer' },
  { keys: ['?'], word: 'help.help' },
  { keys: ['Esc'], word: 'help.escape' },
  { keys: ['←', '→', '↑', '↓'], word: 'help.mapMove' },
  { keys: ['+', '−'], word: 'help.mapZoom' },
  { keys: ['↑', '↓'], word: 'help.rows' },
  { keys: ['←', '→'], word: 'cards.key' },
  { keys: ['Space'], word: 'grid.help.select' },
  { keys: ['Ctrl', 'A'], word: 'grid.help.selectAll' },
] as const;

/** Every shortcut. Closing gives the focus back to what had it. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="help__backdrop" />
        <Dialog.Popup className="help card">
          <div className="help__head">
            <Dialog.Title className="help__title">{t('help.title')}</Dialog.Title>
            <Dialog.Close className="button button--icon" aria-label={t('controls.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          <Dialog.Description>{t('help.intro')}</Dialog.Description>
          <table className="help__keys">
            <thead>
              <tr>
                <th scope="col">{t('help.key')}</th>
                <th scope="col">{t('help.does')}</th>
              </tr>
            </thead>
            <tbody>
              {ROWS.map(({ keys, word }) => (
                <tr key={word}>
                  <td>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </td>
                  <td>{t(word)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
