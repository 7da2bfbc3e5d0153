import { type ReactNode, useRef } from 'react';
import { OVERVIEW_SOURCE } from '../../data/boundaries/source.ts';
import type { Scene, Source, Summary } from '../../data/model/index.ts';
import { momentOf, parseReference, resolve, wordsIn } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { MAP_WORDS } from '../map/words.ts';
import { BasisMark, basisKey } from '../parts/BasisMark.tsx';
import { type Lookup, SlideNumber, SlideText } from './SlideText.tsx';
import { provenanceOf } from './slide-sources.ts';
import { useFit } from './useFit.ts';
import './slide.css';

interface Props {
  story: string;
  scene: Scene;
  number: number;
  total: number;
  facts: Lookup['facts'];
  /** Of what the map shows; null until it is there. */
  summary: Summary | null;
  /** What else there is to read while the scene plays. */
  children?: ReactNode;
  /** Whatever the words' room depends on. */
  size: string;
}

/** The words of a scene: title, text, large figures, and where all of it comes from. */
export function Slide({ story, scene, number, total, facts, summary, children, size }: Props) {
  const { t, language, format } = useWords();
  const lookup = { moment: momentOf(scene), facts };
  const box = useRef<HTMLElement>(null);
  useFit(box, `${scene.id} ${language} ${size} ${facts.figures.length} ${summary?.as_of}`);
  const { bases } = provenanceOf(scene, facts, summary);
  return (
    <main className="slide" ref={box} data-scene={scene.id}>
      <p className="slide__story">
        <span>{story}</span>
        <span className="number">{t('present.progress', { number, total })}</span>
      </p>
      <div className="slide__words" key={scene.id}>
        <h1 className="slide__title">
          <SlideText text={wordsIn(scene.title, language)} lookup={lookup} />
        </h1>
        <p className="slide__text">
          <SlideText text={wordsIn(scene.text, language)} lookup={lookup} />
        </p>
        <Figures figures={scene.figures} lookup={lookup} />
        {children}
      </div>
      <footer className="slide__foot">
        <p>
          {bases.includes('sample') ? (
            <strong className="slide__sample">{t('present.sample')}</strong>
          ) : null}
          {summary
            ? t('present.map', {
                date: format.date(summary.as_of),
                count: summary.provinces.length,
              })
            : null}
        </p>
        <Sources scene={scene} facts={facts} summary={summary} />
      </footer>
    </main>
  );
}

function Figures({ figures, lookup }: { figures: Scene['figures']; lookup: Lookup }) {
  const { t, language, format } = useWords();
  if (figures.length === 0) return null;
  return (
    <dl className={`figures figures--${figures.length > 2 ? 'pairs' : 'single'}`}>
      {figures.map(({ value, label }) => {
        const reference = parseReference(value);
        const resolved = reference && resolve(reference, lookup.moment, lookup.facts);
        const basis = basisKey(resolved?.bases ?? []);
        // The widest number decides how large it can be: its letters are counted, as its room is known.
        const letters = format.decimal(resolved?.value ?? 0, 3).length + 1;
        return (
          <div
            className="figures__one"
            key={value}
            style={{ '--letters': letters } as React.CSSProperties}
          >
            <dd className="figures__number">
              <SlideNumber written={value} lookup={lookup} />
            </dd>
            <dt className="figures__label">
              <SlideText text={wordsIn(label, language)} lookup={lookup} />
              <span className={`figures__basis figures__basis--${basis}`}>
                <BasisMark basis={basis} /> {t(`basis.${basis}`)}
              </span>
            </dt>
          </div>
        );
      })}
    </dl>
  );
}

/** Titles as long as there are few; then who published them, as a list of titles would be all there is. */
const MOST_TITLES = 2;

function Sources({ scene, facts, summary }: Pick<Props, 'scene' | 'facts' | 'summary'>) {
  const { t, language, format } = useWords();
  const { sources } = provenanceOf(scene, facts, summary);
  const name = ({ title, publisher, date }: Source) => {
    const what = sources.length > MOST_TITLES ? (publisher ?? title) : title;
    return date ? `${what}, ${format.date(date)}` : what;
  };
  const imported = (summary?.boundary_sources ?? []).filter(({ id }) => id !== OVERVIEW_SOURCE.id);
  const boundaries =
    imported.length > 0
      ? MAP_WORDS[language].boundariesFrom(imported.map(({ title }) => title).join('; '))
      : MAP_WORDS[language].boundaries;
  const names = [...new Set(sources.map(name))];
  return (
    <p className="slide__sources">
      {names.length > 0 ? `${t('present.sources')}: ${names.join('; ')}. ` : null}
      {boundaries}.
    </p>
  );
}
