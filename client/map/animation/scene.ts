import type { Layer } from '@deck.gl/core';
import type { MapInput } from '../input.ts';
import type { Detail } from './detail.ts';

/** What is to be drawn for a moment. */
interface Moment {
  /** Seconds since the start, by the animation's clock. */
  time: number;
  /** Index into the clock's dates. */
  step: number;
  /** MapLibre zoom. */
  zoom: number;
  detail: Detail;
  input: MapInput;
}

/** An animation as its layers for any moment; what they show of single records is worked out once. */
export type AnimationScene = (moment: Moment) => Layer[];
