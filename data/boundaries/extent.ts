import type { Bbox } from '../model/index.ts';

/**
 * All of Viet Nam with both archipelagos, `[west, south, east, north]`, degrees, WGS 84. Apart from
 * the outlines, so that the first frame need not wait for their geometry.
 */
export const VIETNAM_BBOX: Bbox = [102.1, 6.8, 117.9, 23.45];
