import { storyNameSchema } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { TextInput } from './TextInput.tsx';

/** True for a name that a new story can have. */
export function isFreeName(name: string, taken: readonly string[]): boolean {
  return storyNameSchema.safeParse(name).success && !taken.includes(name);
}

interface Props {
  name: string;
  /** Names that others have. */
  taken: readonly string[];
  onChange: (name: string) => void;
}

/** The name of a story in addresses and files. */
export function NameInput({ name, taken, onChange }: Props) {
  const { t } = useWords();
  const isBad = !storyNameSchema.safeParse(name).success;
  const problem = isBad ? t('stories.nameBad') : t('stories.nameTaken', { name });
  return (
    <TextInput
      label={t('stories.name')}
      hint={t('stories.nameHint')}
      value={name}
      most={60}
      problem={isFreeName(name, taken) ? null : problem}
      onChange={onChange}
    />
  );
}
