import { useEffect } from 'react';
import type { Story } from '../../data/model/index.ts';
import {
  fillText,
  momentOf,
  parseReference,
  printResolved,
  resolve,
  wordsIn,
} from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { MapView } from '../map/MapView.tsx';
import { useRegister } from '../register/useRegister.ts';
import { useSummary } from '../register/useSummary.ts';
import { useDocument } from '../state/document.ts';
import { replaceView, useView } from '../state/useView.ts';
import { StoryGate } from '../stories/StoryGate.tsx';
import { useFacts } from '../stories/useFacts.ts';

const PADDING = { top: 0, right: 0, bottom: 0, left: 420 };

/** A story, scene by scene. */
export default function Presenter({ name }: { name: string }) {
  return <StoryGate name={name}>{(story) => <Show story={story} />}</StoryGate>;
}

function Show({ story }: { story: Story }) {
  const view = useView();
  const { language, format } = useWords();
  const { facts } = useFacts(story);
  const { register } = useRegister(true);
  const number = Math.min(view.scene ?? 1, story.scenes.length);
  const scene = story.scenes[number - 1] as Story['scenes'][number];
  const [west, south, east, north] = scene.view.frame ?? [0, 0, 0, 0];
  const camera = scene.view.frame
    ? { lng: (west + east) / 2, lat: (south + north) / 2, zoom: 8.4 }
    : null;
  const shown = { ...view, ...scene.view, camera };
  const { data } = useSummary(shown, register);
  useDocument(language, view.theme ?? 'projector', wordsIn(story.title, language));
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (event.key === 'PageDown') replaceView({ scene: number + 1 });
      if (event.key === 'PageUp') replaceView({ scene: number - 1 });
    };
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, [number]);
  const moment = momentOf(scene);
  const fill = (text: { vi: string; en: string }) =>
    fillText(wordsIn(text, language), moment, facts, format);
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <MapView
        view={shown}
        summary={data ?? null}
        theme="projector"
        language={language}
        padding={PADDING}
        onViewChange={() => undefined}
      />
      <div
        className="card"
        style={{ position: 'absolute', inset: '24px auto auto 24px', width: 380 }}
      >
        <h1>{fill(scene.title)}</h1>
        <p>{fill(scene.text)}</p>
        {scene.figures.map(({ value, label }) => {
          const reference = parseReference(value);
          return (
            <p key={value}>
              <strong>
                {printResolved(reference && resolve(reference, moment, facts), format)}
              </strong>{' '}
              {fill(label)}
            </p>
          );
        })}
      </div>
    </div>
  );
}
