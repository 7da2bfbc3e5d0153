import type { Phase } from '../model/index.ts';
import type { Place } from './places.ts';

/** A sample village while it is being made up: where it stands and what its place is called. */
export interface Draft {
  code: string;
  name: string;
  province: string;
  /** Number of its commune within the province, from 0. */
  commune: number;
  communeName: string;
  isUrban: boolean;
  place: Place;
}

/** What befalls a village that a programme list names. */
export interface Gap {
  phase: Phase;
  listedOn: string;
  listedAgain: boolean;
  /** Status when it was listed. */
  status: 'none' | 'partial';
  /** Report date by which it was covered; null: still without signal on the last day. */
  coveredOn: string | null;
}
