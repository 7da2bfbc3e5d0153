import { Popover } from '@base-ui/react/popover';
import { useWords } from '../i18n/useWords.ts';
import './Help.css';

/** Words of the programme that not every reader knows. */
export type Term =
  | 'status'
  | 'phase'
  | 'rank'
  | 'scheme'
  | 'in_need'
  | 'verdict'
  | 'changes'
  | 'undated';

/** A small "?" beside a word, which opens what the word means here. */
export function Help({ term }: { term: Term }) {
  const { t } = useWords();
  const word = t(`reconciliation.term.${term}`);
  return (
    <Popover.Root>
      <Popover.Trigger
        className="help-mark"
        aria-label={t('reconciliation.termHelp', { word })}
        title={t('reconciliation.termHelp', { word })}
      >
        ?
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="provenance__place" sideOffset={8} collisionPadding={8}>
          <Popover.Popup className="card help-text">
            <Popover.Title className="help-text__title">{word}</Popover.Title>
            <Popover.Description>{t(`reconciliation.termMeaning.${term}`)}</Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
