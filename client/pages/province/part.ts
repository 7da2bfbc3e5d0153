import type { ProvinceSummary, Summary } from '../../../data/model/index.ts';
import type { ProvinceId } from '../../state/view.ts';

/** What every part of the province page is given. */
export interface PartProps {
  province: ProvinceSummary;
  /** The one that the province is of: its date, its scheme, the other provinces. */
  summary: Summary;
  place: ProvinceId;
  /** In the reader's language. */
  name: string;
}
