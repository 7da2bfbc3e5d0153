import { type Classification, classify } from '../../data/choropleth/choropleth.ts';
import type { Summary } from '../../data/model/index.ts';
import type { Choropleth } from '../state/view.ts';

type Net = ReadonlyMap<string, number>;

const known = new WeakMap<Summary, Map<Choropleth, Classification>>();
/** By the net change itself, which belongs to one summary. */
const knownChanges = new WeakMap<Net, WeakMap<Summary, Classification>>();
/** By the summary that gives the classes. */
const knownScaled = new WeakMap<Summary, WeakMap<Summary, Map<Choropleth, Classification>>>();
const WITHOUT_SUMMARY = classify(null, 'off');

/** `classify`, worked out once for each summary object, indicator, net change and scale. */
export function choroplethOf(
  summary: Summary | null,
  choropleth: Choropleth,
  net: Net | null = null,
  scale: Summary | null = null,
): Classification {
  if (!summary) return WITHOUT_SUMMARY;
  if (choropleth === 'change' && net) {
    const bySummary = knownChanges.get(net) ?? new WeakMap<Summary, Classification>();
    knownChanges.set(net, bySummary);
    const classification = bySummary.get(summary) ?? classify(summary, choropleth, net);
    bySummary.set(summary, classification);
    return classification;
  }
  const bySummary = scale ? (knownScaled.get(scale) ?? new WeakMap()) : known;
  if (scale) knownScaled.set(scale, bySummary);
  const ofSummary = bySummary.get(summary) ?? new Map<Choropleth, Classification>();
  bySummary.set(summary, ofSummary);
  const classification =
    ofSummary.get(choropleth) ?? classify(summary, choropleth, null, scale ?? summary);
  ofSummary.set(choropleth, classification);
  return classification;
}
