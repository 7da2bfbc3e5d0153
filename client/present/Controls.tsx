import {
  ChevronLeft,
  ChevronRight,
  CircleHelp,
  type LucideIcon,
  Maximize,
  MousePointer2,
  NotebookText,
  Square,
  X,
} from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import { type Command, KEYS_OF } from './keys.ts';

type Control = Exclude<Command['kind'], 'scene' | 'first' | 'last'> | 'black' | 'pointer' | 'help';

const CONTROLS: readonly { id: Control; Icon: LucideIcon }[] = [
  { id: 'previous', Icon: ChevronLeft },
  { id: 'next', Icon: ChevronRight },
  { id: 'black', Icon: Square },
  { id: 'pointer', Icon: MousePointer2 },
  { id: 'notes', Icon: NotebookText },
  { id: 'fullscreen', Icon: Maximize },
  { id: 'help', Icon: CircleHelp },
  { id: 'leave', Icon: X },
];

/** Everything that a key does, as a row of buttons; there while the mouse moves or one has the focus. */
export function Controls({
  isAwake,
  pressed,
  onPress,
}: {
  isAwake: boolean;
  pressed: Partial<Record<Control, boolean>>;
  /** Told the key that does the same. */
  onPress: (key: string) => void;
}) {
  const { t } = useWords();
  return (
    <nav
      className="present-controls card"
      aria-label={t('present.controls.label')}
      data-awake={isAwake}
    >
      {CONTROLS.map(({ id, Icon }) => (
        <button
          key={id}
          type="button"
          className="button button--icon"
          aria-label={t(`present.controls.${id}`)}
          aria-pressed={pressed[id]}
          title={t(`present.controls.${id}`)}
          onClick={(event) => {
            // A clicker's Enter is for the next scene, not for the button that was last clicked.
            if (event.detail > 0) event.currentTarget.blur();
            onPress(KEYS_OF[id][0] as string);
          }}
        >
          <Icon aria-hidden="true" />
        </button>
      ))}
    </nav>
  );
}
