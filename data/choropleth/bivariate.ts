import type { ProvinceSummary, Summary } from '../model/index.ts';
import { readableBetween } from './natural-breaks.ts';

/**
 * Both programmes at once, after Joshua Stevens ("Bivariate Choropleth Maps", 2015): three classes
 * of coverage by three of devices. Classes are terciles of the provinces, moved to the most readable
 * bound that parts the same ones. Class 0 lacks least, class 2 most.
 */

/** One of the two figures by which provinces are classed. */
export interface Axis {
  /** Two bounds, the higher first: class 0 reaches from the first up, class 2 lies below the second. Fewer where values do not differ. */
  bounds: readonly number[];
  classOf: (value: number) => number;
}

interface BothClasses {
  /** Share of villages that are covered, 0 to 1. */
  coverage: Axis;
  /** Devices delivered per student in need. */
  devices: Axis;
  /** Province codes by cell, `cellIndex`. */
  cells: readonly (readonly string[])[];
  /** Cell of a province; null where one of the figures is not known. */
  cellOf: (code: string) => number | null;
  unknown: readonly string[];
}

/** Place of a cell in `cells` and in the theme's `bivariate` colours: coverage runs fastest. */
export function cellIndex(coverageClass: number, devicesClass: number): number {
  return devicesClass * 3 + coverageClass;
}

const known = new WeakMap<Summary, BothClasses>();

/** The classes of a summary's provinces; worked out once for each summary object. */
export function bothClassesOf(summary: Summary): BothClasses {
  const before = known.get(summary);
  if (before) return before;
  const made = classifyBoth(summary.provinces);
  known.set(summary, made);
  return made;
}

function classifyBoth(provinces: readonly ProvinceSummary[]): BothClasses {
  const stated = provinces.flatMap(({ code, coverage_rate, devices_per_student_in_need }) =>
    coverage_rate === null || devices_per_student_in_need === null
      ? []
      : [{ code, coverage_rate, devices_per_student_in_need }],
  );
  const coverage = axisOf(stated.map((one) => one.coverage_rate));
  const devices = axisOf(stated.map((one) => one.devices_per_student_in_need));
  const cells: string[][] = Array.from({ length: 9 }, () => []);
  const byCode = new Map<string, number>();
  for (const one of stated) {
    const cell = cellIndex(
      coverage.classOf(one.coverage_rate),
      devices.classOf(one.devices_per_student_in_need),
    );
    cells[cell]?.push(one.code);
    byCode.set(one.code, cell);
  }
  return {
    coverage,
    devices,
    cells,
    cellOf: (code) => byCode.get(code) ?? null,
    unknown: provinces.map(({ code }) => code).filter((code) => !byCode.has(code)),
  };
}

/** Terciles; equal values never part, so a class may hold more than a third, or none. */
function axisOf(values: readonly number[]): Axis {
  const sorted = values.toSorted((a, b) => a - b);
  const bounds = [2 / 3, 1 / 3].flatMap((share) => {
    const at = partingIndex(sorted, Math.round(sorted.length * share));
    return at === null ? [] : [readableBetween(sorted[at - 1] as number, sorted[at] as number)];
  });
  const distinct = [...new Set(bounds)];
  return {
    bounds: distinct,
    classOf: (value) => {
      const place = distinct.findIndex((bound) => value >= bound);
      return place < 0 ? distinct.length : place;
    },
  };
}

/** The index nearest to one wanted at which a value differs from the one before; null where all are equal. */
function partingIndex(sorted: readonly number[], wanted: number): number | null {
  for (let step = 0; step < sorted.length; step += 1) {
    for (const at of [wanted - step, wanted + step]) {
      if (at > 0 && at < sorted.length && sorted[at] !== sorted[at - 1]) return at;
    }
  }
  return null;
}
