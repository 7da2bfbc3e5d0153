import { FIGURES, runChecks } from '../../data/figures/index.ts';
import type { DeviceLot, Source } from '../../data/model/index.ts';
import { decodeTables } from '../../data/register/codec.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { villagesAt } from '../../data/register/coverage.ts';
import type { Facts } from '../../data/story/index.ts';
import type { Store } from '../store/store.ts';

/** The register as the page holds it, and what references are looked up in. */
export interface StoryFacts extends Facts {
  store: Store;
  summary: Store['summary'];
  sources: ReadonlyMap<string, Source>;
  villages: ColumnTable;
  observations: ColumnTable;
  schools: ColumnTable;
  lots: readonly DeviceLot[];
  /** The villages as they stood on an ISO date. */
  villagesOn(date: string): ColumnTable;
  /** Memo of `store.boundaries`. */
  boundaries: Store['boundaries'];
}

/** Everything that a story's pages are made from; read once, as a hundred scenes ask for the same. */
export function gatherStory(store: Store): StoryFacts {
  const { villages, observations } = decodeTables(store.columns('villages'));
  const { schools } = decodeTables(store.columns('schools'));
  if (!villages || !observations || !schools) throw new RangeError('the register lacks a table');
  return {
    ...{ store, villages, observations, schools },
    villagesOn: remembered((date) => villagesAt(villages, observations, date)),
    summary: remembered((date, scheme) => store.summary(date, scheme)),
    boundaries: remembered((scheme) => store.boundaries(scheme)),
    figures: FIGURES,
    checks: runChecks(FIGURES),
    sources: new Map(store.sources().map((source) => [source.id, source])),
    lots: lotsOf(store),
  };
}

function lotsOf(store: Store): DeviceLot[] {
  const { featuresJson } = store.items('device_lots', {
    ...{ bbox: null, at: null, filter: null, sortby: [], limit: null, offset: 0, properties: null },
  });
  const features = JSON.parse(`[${featuresJson.toString()}]`) as { properties: DeviceLot }[];
  return features.map(({ properties }) => properties);
}

/** The same answer for the same question. */
function remembered<Question extends unknown[], Answer>(ask: (...question: Question) => Answer) {
  const known = new Map<string, Answer>();
  return (...question: Question): Answer => {
    const key = JSON.stringify(question);
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask(...question);
    known.set(key, answer);
    return answer;
  };
}
