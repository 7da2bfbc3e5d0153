import { Progress } from '@base-ui/react/progress';
import { useQuery } from '@tanstack/react-query';
import { Check, Images, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { wordsIn } from '../../data/story/index.ts';
import { saveBlob } from '../exporting/save.ts';
import { useReason } from '../feedback/useReason.ts';
import { useWords } from '../i18n/useWords.ts';
import { useMapResources } from '../map/resources.ts';
import { Segments } from '../parts/Segments.tsx';
import { today } from '../print/today.ts';
import { useRegister } from '../register/useRegister.ts';
import { printPage } from '../state/url.ts';
import { storyQuery } from '../stories/queries.ts';
import { useFacts } from '../stories/useFacts.ts';
import { type PngSize, storyPngs } from './story-pngs.ts';

type Making =
  | { state: 'idle' }
  | { state: 'drawing'; index: number }
  | { state: 'saved'; fileName: string }
  | { state: 'failed'; error: unknown };

/** Every scene of a story as a picture, in one zip. */
export function StoryPngs({ name }: { name: string }) {
  const words = useWords();
  const { t, language } = words;
  const [size, setSize] = useState<PngSize>('hd');
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const { data: story, error: storyError } = useQuery(storyQuery(name));
  const { facts, isComplete, error: factsError } = useFacts(story ?? null);
  const { register, error: registerError } = useRegister(true);
  const [failure, setFailure] = useState<string | null>(null);
  const resources = useMapResources(setFailure);
  const isReady = isComplete && register && resources.geography && resources.areFontsReady;
  const error = storyError ?? factsError ?? registerError ?? failure;

  const save = async () => {
    if (!story || !register || !isReady) return;
    const stop = new AbortController();
    running.current = stop;
    const { origin } = window.location;
    const sources = {
      ...{ register, resources, facts, words, madeOn: today() },
      address: origin + printPage({ kind: 'story', name, mode: 'present' }),
      apiBase: `${origin}/api`,
    };
    try {
      const zip = await storyPngs(story, size, sources, stop.signal, (index) =>
        setMaking({ state: 'drawing', index }),
      );
      const fileName = `${name}-${language}.zip`;
      saveBlob(zip, fileName);
      setMaking({ state: 'saved', fileName });
    } catch (reason) {
      setMaking(stop.signal.aborted ? { state: 'idle' } : { state: 'failed', error: reason });
    }
  };

  const scene = making.state === 'drawing' ? story?.scenes[making.index] : null;
  return (
    <section className="take-home__pngs" aria-label={t('takeHome.pngs')}>
      <h3 className="take-home__part">{t('takeHome.pngs')}</h3>
      <Segments
        label={t('takeHome.pngSize')}
        value={size}
        options={(['hd', '4k'] as const).map((one) => ({
          value: one,
          label: t(`takeHome.pngSizes.${one}`),
        }))}
        onChange={(one) => setSize(one as PngSize)}
      />
      {making.state === 'drawing' ? (
        <button
          type="button"
          className="button button--outline"
          onClick={() => running.current?.abort()}
        >
          {t('takeHome.stop')}
        </button>
      ) : (
        <button
          type="button"
          className="button button--outline"
          disabled={!isReady}
          onClick={() => void save()}
        >
          <Images aria-hidden="true" />
          {t('takeHome.savePngs')}
        </button>
      )}
      <div role="status">
        {!isReady && !error ? <p className="caption">{t('takeHome.loading')}</p> : null}
        {making.state === 'drawing' && story && scene ? (
          <Progress.Root
            value={making.index}
            max={story.scenes.length}
            aria-label={t('takeHome.progress')}
          >
            <p className="caption">
              {t('takeHome.drawing', {
                scene: making.index + 1,
                scenes: story.scenes.length,
                title: wordsIn(scene.title, language),
              })}
            </p>
            <Progress.Track className="take-home__track">
              <Progress.Indicator className="take-home__bar" />
            </Progress.Track>
          </Progress.Root>
        ) : null}
        {making.state === 'saved' ? (
          <p className="caption">
            <Check aria-hidden="true" /> {t('takeHome.saved', { file: making.fileName })}
          </p>
        ) : null}
        {making.state === 'failed' || error ? (
          <Failed error={making.state === 'failed' ? making.error : error} />
        ) : null}
      </div>
    </section>
  );
}

function Failed({ error }: { error: unknown }) {
  const { t } = useWords();
  const reason = useReason(error);
  return (
    <p className="share__warning">
      <TriangleAlert aria-hidden="true" /> {t('takeHome.failed')}: {reason}.
    </p>
  );
}
