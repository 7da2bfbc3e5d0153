import { wordsIn } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { StoryGate } from '../stories/StoryGate.tsx';

/** The scenes of a story, by their titles. */
export default function Presenter({ name }: { name: string }) {
  const { language } = useWords();
  return (
    <StoryGate name={name}>
      {({ scenes }) => (
        <ol>
          {scenes.map(({ id, title }) => (
            <li key={id}>{wordsIn(title, language)}</li>
          ))}
        </ol>
      )}
    </StoryGate>
  );
}
