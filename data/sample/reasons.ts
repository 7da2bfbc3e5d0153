import type { GapReason } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { pick, type Random } from './random.ts';

/** Without grid power that is mostly the reason named, as in most published cases. */
const WITHOUT_GRID = [
  ['no_grid_power', 86],
  ['terrain', 8],
  ['unknown', 6],
] as const;

/** With grid power, among mountains; and on plains, where only the way to a site is long. */
const UPLAND = [
  ['terrain', 58],
  ['distance', 30],
  ['unknown', 12],
] as const;
const LOWLAND = [
  ['terrain', 6],
  ['distance', 70],
  ['unknown', 24],
] as const;

/** From this much lowland on, of 1, a place lies on a plain. */
const PLAIN = 0.5;

/** Why a listed village had no signal, invented; consistent with its grid power and its terrain. */
export function gapReason(draft: Draft, hasGridPower: boolean, random: Random): GapReason {
  if (!hasGridPower) return pick<GapReason>(random, WITHOUT_GRID);
  return pick<GapReason>(random, draft.place.lowland < PLAIN ? UPLAND : LOWLAND);
}
