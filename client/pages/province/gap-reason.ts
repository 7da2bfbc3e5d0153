import type { GapReason, VillageProperties } from '../../../data/model/index.ts';

/** Why a village has no signal, and whether its record says so or it follows from something else in it. */
export interface Reason {
  reason: GapReason;
  isDerived: boolean;
}

/** The recorded reason; where there is none, that it has no grid power, which mostly stops a site; else unknown. */
export function reasonOf(village: Pick<VillageProperties, 'gap_reason' | 'grid_power'>): Reason {
  if (village.gap_reason !== null) return { reason: village.gap_reason, isDerived: false };
  return village.grid_power === false
    ? { reason: 'no_grid_power', isDerived: true }
    : { reason: 'unknown', isDerived: false };
}
