import type { Summary } from '../../data/model/index.ts';
import type { View } from '../state/view.ts';
import { ChangesCard } from './ChangesCard.tsx';
import { TimeBar } from './TimeBar.tsx';
import { ViewNotices } from './ViewNotices.tsx';

/** Everything about time, one under the other: what cannot be answered, what changed, the slider. */
export function TimePanel({
  view,
  summary,
  withChanges,
  withSlider = true,
}: {
  view: View;
  summary: Summary;
  /** False where what changed stands in a panel of its own place. */
  withChanges: boolean;
  withSlider?: boolean;
}) {
  return (
    <>
      <ViewNotices view={view} summary={summary} />
      {withChanges ? <ChangesCard view={view} summary={summary} /> : null}
      {withSlider ? <TimeBar view={view} summary={summary} /> : null}
    </>
  );
}
