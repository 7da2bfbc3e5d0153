import { useMemo } from 'react';
import type { SceneAnimation } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { type Counts, courseOf } from '../map/animation/course.ts';
import { useRegister } from '../register/useRegister.ts';
import { useReducedMotion } from '../state/media.ts';
import type { View } from '../state/view.ts';
import './AnimationCounters.css';

interface Props {
  animation: SceneAnimation;
  /** ISO: the date that the animation shows. */
  date: string;
  view: View;
}

/** What each kind of animation counts. */
const COUNTED = {
  coverage: ['uncovered', 'covered'],
  devices: ['delivered'],
} as const satisfies Record<SceneAnimation['kind'], readonly (keyof Counts)[]>;

/**
 * The month that an animation shows, and its numbers: those of the register on that date, by the
 * view's administrative map, filters and selected province. Where less motion is asked for, those of
 * the first date stand before them. Empty until the register is there.
 */
export function AnimationCounters({ animation, date, view }: Props) {
  const { t, format } = useWords();
  const isStill = useReducedMotion();
  const { register } = useRegister(true);
  const { scheme, filters, selection } = view;
  const course = useMemo(
    () => register && courseOf(register, animation, { scheme, filters, selection }),
    [register, animation, scheme, filters, selection],
  );
  const first = course?.[0];
  if (!course || !first) return null;
  const shown = course.findLast((counts) => counts.date <= date) ?? first;
  const names = COUNTED[animation.kind];
  return (
    <section className="counters" aria-label={t('present.counters')}>
      <p className="counters__month">{format.date(shown.date.slice(0, 7))}</p>
      <dl className="counters__list">
        {names.map((name) => {
          const greatest = Math.max(...course.map((counts) => counts[name]));
          return (
            <div
              key={name}
              className="counter"
              data-counter={name}
              data-value={shown[name]}
              data-date={shown.date}
            >
              <dd
                className="counter__value"
                style={{ '--digits': format.count(greatest).length } as React.CSSProperties}
              >
                {format.count(shown[name])}
              </dd>
              <dt className="counter__label">
                {t(`present.counter.${name}`, { date: format.date(first.date) })}
                {isStill && shown !== first && name !== 'covered'
                  ? ` (${t('present.before', { date: format.date(first.date), count: format.count(first[name]) })})`
                  : null}
              </dt>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
