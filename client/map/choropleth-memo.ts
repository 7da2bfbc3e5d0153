import type { Summary } from '../../data/model/index.ts';
import type { Choropleth } from '../state/view.ts';
import { type Classification, classify } from './choropleth.ts';

const known = new WeakMap<Summary, Map<Choropleth, Classification>>();
const WITHOUT_SUMMARY = classify(null, 'off');

/** `classify`, worked out once for each summary object and indicator. */
export function choroplethOf(summary: Summary | null, choropleth: Choropleth): Classification {
  if (!summary) return WITHOUT_SUMMARY;
  const ofSummary = known.get(summary) ?? new Map<Choropleth, Classification>();
  known.set(summary, ofSummary);
  const classification = ofSummary.get(choropleth) ?? classify(summary, choropleth);
  ofSummary.set(choropleth, classification);
  return classification;
}
