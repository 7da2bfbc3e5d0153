/**
 * A slide is laid out on a stage of much the same size on every screen and enlarged to it as a
 * whole, so that a projector of 1024×768 and one of 3840×2160 show the same picture.
 */
export interface Stage {
  /** Of the stage, in its own px. */
  width: number;
  height: number;
  /** CSS px of the screen for one px of the stage. */
  scale: number;
  /** True where the words stand below the map and not beside it. */
  isUpright: boolean;
  /** What the words cover of the map, px of the stage. */
  padding: { top: number; right: number; bottom: number; left: number };
}

/** The least that a stage has room for, px: beside each other, and one above the other. */
const LYING = { width: 1024, height: 768 } as const;
const STANDING = { width: 540, height: 1000 } as const;

/** The column of the words, px, and the part of the stage that it takes. */
const COLUMN = { least: 408, most: 512, share: 0.375 } as const;
/** The part of a standing stage that the words take. */
const BELOW = 0.54;
/** What the sources take above the lower edge of a lying stage, with the bar below them: three lines, or two on a wide one. */
const FOOT_PX = { narrow: 88, wide: 66, wideFrom: 1200 } as const;
/** What the inset of the archipelagos takes beside a part of the country. */
const INSET_PX = { lying: 240, standing: 176 } as const;
/** Above the whole country, so that the legend in the corner stays off Hoàng Sa. */
const LEGEND_PX = { lying: 60, standing: 96 } as const;

/** `isPart`: true where a part of the country is framed, which the inset must not hide. */
export function stageOf(window: { width: number; height: number }, isPart: boolean): Stage {
  const isUpright = window.height > window.width;
  const least = isUpright ? STANDING : LYING;
  const scale = Math.min(window.width / least.width, window.height / least.height) || 1;
  const width = window.width / scale;
  const height = window.height / scale;
  const column = Math.round(Math.min(COLUMN.most, Math.max(COLUMN.least, width * COLUMN.share)));
  return {
    ...{ width, height, scale, isUpright },
    padding: isUpright
      ? {
          ...{ left: 0, bottom: Math.round(height * BELOW) },
          ...(isPart
            ? { top: 0, right: INSET_PX.standing }
            : { top: LEGEND_PX.standing, right: 0 }),
        }
      : {
          bottom: width >= FOOT_PX.wideFrom ? FOOT_PX.wide : FOOT_PX.narrow,
          left: column,
          ...(isPart ? { top: 0, right: INSET_PX.lying } : { top: LEGEND_PX.lying, right: 0 }),
        },
  };
}
