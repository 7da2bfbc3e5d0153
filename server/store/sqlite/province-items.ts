import type { Province, Scheme, Summary } from '../../../data/model/index.ts';
import { provinceNameAt, schemeInForce } from '../../../data/model/index.ts';

type SummaryOf = (asOf: string | null, scheme: Scheme) => Summary;

/**
 * The provinces as flat rows with their indicators: the units in force on a date with the status of
 * that date; `null`: today's units with the newest status; `all`: every unit of both schemes. A
 * `scheme` asks for its units, whether they were in force on the date or not.
 */
export function provinceItemRows(
  provinces: readonly Province[],
  summaryOf: SummaryOf,
  at: string | 'all' | null,
  scheme: Scheme | null,
  today: string,
): Record<string, unknown>[] {
  const day = at === 'all' || at === null ? today : at;
  const schemes: Scheme[] = at === 'all' ? ['2021', '2025'] : [scheme ?? schemeInForce(day)];
  return schemes.flatMap((wanted) => {
    const summary = summaryOf(at === 'all' || at === null ? null : at, wanted);
    const rowOf = new Map(summary.provinces.map((row) => [row.code, row]));
    return provinces
      .filter((unit) => unit.scheme === wanted)
      .map((unit) => {
        const {
          devices: _devices,
          provenance,
          label_point: _point,
          bbox: _bbox,
          ...row
        } = rowOf.get(unit.code) ?? ({} as Partial<Summary['provinces'][number]>);
        const { names: _names, ...facts } = unit;
        const name = provinceNameAt(
          unit,
          unit.valid_to && unit.valid_to < day ? unit.valid_to : day,
        );
        const groups = Object.values(provenance ?? {});
        const bases = [...new Set(groups.flatMap((group) => group.bases))];
        const sources = [...new Set(groups.flatMap((group) => group.sources))];
        return {
          ...row,
          ...facts,
          name_vi: name.name_vi,
          name_en: name.name_en,
          basis: bases.sort().join(','),
          sources: sources.sort().join(','),
        };
      });
  });
}
