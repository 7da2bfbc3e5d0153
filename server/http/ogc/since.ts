import { BadInputError } from '../../errors/index.ts';
import type { Store } from '../../store/store.ts';
import { readDate } from '../parameters.ts';

/** The day that changes of villages are counted from; villages only. */
export const SINCE = 'since';

/** Two days to compare, ISO dates: `since` is before `at`, and something had been observed by then. */
interface Days {
  since: string;
  at: string;
}

/**
 * Reads `since`; null where it is left out. Throws BadInputError where it is no day before the later one.
 *
 * @param at the day that `datetime` asks for, ISO; null: that of the newest observation.
 */
export function readSince(
  store: Store,
  parameters: Map<string, string>,
  at: string | null,
): Days | null {
  const since = readDate(parameters, SINCE);
  if (since === null) return null;
  const [first, newest] = store.collectionExtent('villages').interval;
  if (first === null || newest === null) {
    throw BadInputError.of(SINCE, since, 'is before any observation: there is none yet');
  }
  if (since < first) {
    const reason = `is before the first observation, ${first}: what changed since then is not known`;
    throw BadInputError.of(SINCE, since, reason);
  }
  const later = at ?? newest;
  if (since < later) return { since, at: later };
  const datetime = parameters.get('datetime');
  if (at === null || datetime === undefined) {
    const reason = `is not before the newest observation, ${newest}, which is asked for without “datetime”`;
    throw BadInputError.of(SINCE, since, reason);
  }
  throw new BadInputError([
    { field: SINCE, value: since, reason: `is not before “datetime”, ${later}` },
    { field: 'datetime', value: datetime, reason: `is not after “since”, ${since}` },
  ]);
}
