import { Progress } from '@base-ui/react/progress';
import { useQueryClient } from '@tanstack/react-query';
import { Check, FileDown, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { AnswerError } from '../../data/story/collect.ts';
import { saveBlob } from '../exporting/save.ts';
import { useReason } from '../feedback/useReason.ts';
import { useWords } from '../i18n/useWords.ts';
import { storyQuery } from '../stories/queries.ts';
import { type Making, makeFile } from './make-file.ts';
import './take-home.css';

type State =
  | { is: 'ready' }
  | { is: 'making'; making: Making | null }
  | { is: 'saved'; file: string; bytes: number }
  | { is: 'failed'; error: unknown };

/** Saves a story as one file to take home: how far it is, how large it became, or what failed. */
export function SaveAsFile({ name }: { name: string }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [state, setState] = useState<State>({ is: 'ready' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const save = async () => {
    const stop = new AbortController();
    running.current = stop;
    setState({ is: 'making', making: null });
    try {
      // As it is saved now, not as it was when the page was opened.
      const story = await client.fetchQuery({ ...storyQuery(name), staleTime: 0 });
      stop.signal.throwIfAborted();
      if (!story) throw new Error(t('stories.missing', { name }));
      const { blob, name: file } = await makeFile(story, language, stop.signal, (making) =>
        setState({ is: 'making', making }),
      );
      saveBlob(blob, file);
      setState({ is: 'saved', file, bytes: blob.size });
    } catch (error) {
      setState(stop.signal.aborted ? { is: 'ready' } : { is: 'failed', error });
    }
  };

  const isMaking = state.is === 'making';
  return (
    <div className="save-file">
      <button
        type="button"
        className="button button--outline"
        onClick={isMaking ? () => running.current?.abort() : () => void save()}
      >
        <FileDown aria-hidden="true" />{' '}
        {isMaking ? t('takeHome.file.cancel') : t('takeHome.file.save')}
      </button>
      <div className="save-file__state" role="status">
        {state.is === 'ready' ? <p className="caption">{t('takeHome.file.hint')}</p> : null}
        {isMaking ? <Gathering making={state.making} /> : null}
        {state.is === 'saved' ? <Saved {...state} /> : null}
        {state.is === 'failed' ? <Failure error={state.error} /> : null}
      </div>
    </div>
  );
}

function Gathering({ making }: { making: Making | null }) {
  const { t, format } = useWords();
  const [done, total] = making?.step === 'gather' ? [making.done, making.total] : [0, 1];
  const isPacking = making?.step === 'pack';
  return (
    <Progress.Root
      value={isPacking ? total : done}
      max={total}
      aria-label={t('takeHome.file.progress')}
    >
      <p className="caption">
        {isPacking
          ? t('takeHome.file.packing')
          : making
            ? t('takeHome.file.gathering', { done: format.count(done), total: format.count(total) })
            : t('takeHome.file.starting')}
      </p>
      <Progress.Track className="save-file__track">
        <Progress.Indicator className="save-file__bar" />
      </Progress.Track>
    </Progress.Root>
  );
}

const BYTES_PER_MB = 1e6;

function Saved({ file, bytes }: { file: string; bytes: number }) {
  const { t, format } = useWords();
  const size = format.fixed(bytes / BYTES_PER_MB, 1);
  return (
    <p className="caption save-file__saved">
      <Check aria-hidden="true" /> {t('takeHome.file.saved', { file, size })}
    </p>
  );
}

function Failure({ error }: { error: unknown }) {
  const { t } = useWords();
  const reason = useReason(error);
  const why =
    error instanceof AnswerError
      ? t('takeHome.file.answer', { path: error.path, status: error.status })
      : reason;
  return (
    <p className="save-file__failure">
      <TriangleAlert aria-hidden="true" />
      <span>
        <strong>{t('takeHome.file.failed')}</strong>: {why}
      </span>
    </p>
  );
}
