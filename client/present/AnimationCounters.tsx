import type { SceneAnimation } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { useRegister } from '../register/useRegister.ts';
import { useSummary } from '../register/useSummary.ts';
import type { View } from '../state/view.ts';

/** What the animation has come to: the month, and what there is of what it shows. */
export function AnimationCounters({
  animation,
  date,
  view,
}: {
  animation: SceneAnimation;
  date: string;
  view: View;
}) {
  const { t, format } = useWords();
  const { register } = useRegister(true);
  const { data } = useSummary({ ...view, date }, register);
  const indicator = animation.kind === 'coverage' ? 'uncovered' : 'devices_delivered';
  return (
    <dl className="figures">
      <div className="figures__one" style={{ '--letters': 8 } as React.CSSProperties}>
        <dd className="figures__number number">
          {data ? format.count(data.national[indicator]) : '–'}
        </dd>
        <dt className="figures__label">
          {t(animation.kind === 'coverage' ? 'headline.title' : 'indicator.devices')},{' '}
          {format.date(date.slice(0, 7))}
        </dt>
      </div>
    </dl>
  );
}
