import { Popover } from '@base-ui/react/popover';
import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import { momentOf } from '../../../data/story/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { findOptions, referenceOptions } from './reference-options.ts';

/** More are found by typing on. */
const SHOWN = 40;

interface Props {
  trigger: ReactElement;
  onPick: (written: string) => void;
}

/** Finds a number by what it counts, and says how it is written. */
export function ReferencePicker({ trigger, onPick }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal>
        <Popover.Positioner className="provenance__place" sideOffset={6} collisionPadding={8}>
          <Popover.Popup className="card reference-picker">
            <Options
              onPick={(written) => {
                onPick(written);
                setOpen(false);
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Options({ onPick }: Pick<Props, 'onPick'>) {
  const words = useWords();
  const { t, format } = words;
  const { facts } = useEditing();
  const { scene } = useSelectedScene();
  const [question, setQuestion] = useState('');
  // Worked out once at opening: a thousand and more, of numbers that do not change meanwhile.
  const [options] = useState(() => referenceOptions(facts, momentOf(scene), words));
  // Not deferred: an arrow pressed right after the last letter must find the list of that letter.
  const found = useMemo(() => findOptions(options, question), [options, question]);
  return (
    <>
      <Popover.Title className="filter-field__name">{t('storyEditor.pick')}</Popover.Title>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the controls in it */}
      <div className="reference-picker__body" onKeyDown={moveFocus}>
        <input
          className="select"
          aria-label={t('storyEditor.pickHint')}
          placeholder={t('storyEditor.pickHint')}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <ul className="reference-picker__list" aria-label={t('storyEditor.pick')}>
          {found.slice(0, SHOWN).map((option) => (
            <li key={option.written}>
              <button type="button" onClick={() => onPick(option.written)}>
                <span>
                  {option.label}
                  <span className="caption">
                    {t(`storyEditor.kind.${option.kind}`)} · <code>{option.written}</code>
                  </span>
                </span>
                <strong className="number">{option.value}</strong>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <p className="caption" role="status">
        {found.length === 0 ? t('storyEditor.pickNone') : null}
        {found.length > SHOWN
          ? t('storyEditor.pickMore', { rest: format.count(found.length - SHOWN) })
          : null}
      </p>
    </>
  );
}

/** Arrows go from the field into the list and along it. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, at + by))]?.focus();
}
