import { createContext } from 'react';
import type { Bbox, LngLat } from '../../data/model/index.ts';

/** A place to bring into view. */
export type FlyTarget = { point: LngLat } | { bbox: Bbox };

/** Moves the camera so that a place stands in what the panels leave free; given by the shell, which holds the map. */
export const FlyContext = createContext<(target: FlyTarget) => void>(() => undefined);
