import type { FileFacts } from '../../../data/story/file.ts';
import { FILE_WORDS } from '../../../data/story/file-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import NotesWindow from '../../present/NotesWindow.tsx';
import Presenter from '../../present/Presenter.tsx';
import { useRegister } from '../../register/useRegister.ts';
import { useView } from '../../state/useView.ts';

/** The story as on its server, or the notes of its speaker, as the fragment says. */
export function StoryFile({ facts }: { facts: FileFacts }) {
  const { page } = useView();
  const isNotes = page.kind === 'story' && page.mode === 'notes';
  return isNotes ? <NotesWindow name={facts.story} /> : <Showing facts={facts} />;
}

/** With a line that says when the file was made and of which data. */
function Showing({ facts }: { facts: FileFacts }) {
  const { format, language } = useWords();
  // It is all here: no date need wait for it.
  useRegister(true);
  return (
    <>
      <Presenter name={facts.story} />
      <p className="file-mark">{FILE_WORDS[language].made(facts, format)}</p>
    </>
  );
}
