/** A scale bar of two equal parts, as long as the room allows and of a length that one can read. */
export interface ScaleBar {
  /** Whole length on the ground, metres: 1, 2 or 5 times a power of ten. */
  meters: number;
  /** Whole length on paper, millimetres. */
  lengthMm: number;
}

/**
 * The longest bar within `maxMm`, from the metres on the ground for a millimetre of paper. Throws a
 * `RangeError` unless both are positive.
 */
export function scaleBar(metersPerMm: number, maxMm: number): ScaleBar {
  if (!(metersPerMm > 0 && maxMm > 0)) {
    throw new RangeError(`no scale bar for ${metersPerMm} m/mm in ${maxMm} mm`);
  }
  const most = metersPerMm * maxMm;
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = (([5, 2] as const).find((step) => step * power <= most) ?? 1) * power;
  return { meters, lengthMm: meters / metersPerMm };
}

/** The N of "1 : N" with two digits that mean something: more would not survive a printer. */
export function scaleDenominator(metersPerMm: number): number {
  return Number((metersPerMm * 1000).toPrecision(2));
}
