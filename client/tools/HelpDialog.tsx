import { useWords } from '../i18n/useWords.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { KeysTable } from '../parts/KeysTable.tsx';

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

/** Every shortcut. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('help.title')} intro={t('help.intro')} open={open} onClose={onClose}>
      <KeysTable
        heads={[t('help.key'), t('help.does')]}
        rows={ROWS.map(({ keys, word }) => ({ id: word, keys, does: t(word) }))}
      />
    </Dialog>
  );
}
