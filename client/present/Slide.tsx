import { type ReactNode, useRef } from 'react';
import type { Scene, Summary } from '../../data/model/index.ts';
import {
  momentOf,
  parseReference,
  printResolved,
  resolve,
  wordsIn,
} from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { BasisMark, basisKey } from '../parts/BasisMark.tsx';
import { SlideFoot } from './SlideFoot.tsx';
import { type Lookup, SlideNumber, SlideText } from './SlideText.tsx';
import { useFit } from './useFit.ts';
import './slide.css';

interface Props {
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
export function Slide({ scene, number, total, facts, summary, children, size }: Props) {
  const { language } = useWords();
  const lookup = { moment: momentOf(scene), facts };
  const box = useRef<HTMLElement>(null);
  useFit(box, `${scene.id} ${language} ${size} ${facts.figures.length} ${summary?.as_of}`);
  return (
    <div className="slide" data-scene={scene.id}>
      <main className="slide__words" ref={box}>
        <div className="slide__inner" key={scene.id}>
          <h1 className="slide__title">
            <SlideText text={wordsIn(scene.title, language)} lookup={lookup} />
          </h1>
          <p className="slide__text">
            <SlideText text={wordsIn(scene.text, language)} lookup={lookup} />
          </p>
          <Figures figures={scene.figures} lookup={lookup} />
          {children}
        </div>
      </main>
      <SlideFoot scene={scene} number={number} total={total} facts={facts} summary={summary} />
    </div>
  );
}

function Figures({ figures, lookup }: { figures: Scene['figures']; lookup: Lookup }) {
  const { t, language, format } = useWords();
  if (figures.length === 0) return null;
  const resolved = figures.map(({ value }) => {
    const reference = parseReference(value);
    return reference && resolve(reference, lookup.moment, lookup.facts);
  });
  // The longest number decides how large all of them can be: its letters are counted, as its room is known.
  const letters = Math.max(...resolved.map((one) => printResolved(one, format).length));
  return (
    <dl
      className={`figures figures--${figures.length > 2 ? 'pairs' : 'single'}`}
      style={{ '--letters': letters } as React.CSSProperties}
    >
      {figures.map(({ value, label }, place) => {
        const basis = basisKey(resolved[place]?.bases ?? []);
        return (
          <div className="figures__one" key={value}>
            <dd className="figures__number">
              <SlideNumber written={value} lookup={lookup} />
            </dd>
            <dt className="figures__label">
              <SlideText text={wordsIn(label, language)} lookup={lookup} />{' '}
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
