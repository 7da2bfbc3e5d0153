import { PROVINCES, predecessorsOf, successorOf } from '../../data/figures/provinces.ts';
import { type Scheme, schemeInForce } from '../../data/model/index.ts';
import { foldText } from '../../data/register/fold.ts';
import type { ProvinceField } from './fields.ts';
import { createLocator, type Locator } from './locate.ts';
import { archipelagoAt } from './position.ts';
import type { RowReader } from './row-reader.ts';
import type { ImportContext } from './types.ts';
import { SCHEME_WORDS } from './words.ts';

/** How far outside of every boundary a point may lie and still belong to the nearest: boundaries are simplified. */
const COAST_TOLERANCE_KM = 3;

interface ProvinceCodes {
  province_code_2021: string | null;
  province_code_2025: string | null;
  /** The code of 2025 where the file itself tells the province; what follows from the point is left out. */
  stated: string | null;
}

const KNOWN: Record<Scheme, ReadonlySet<string>> = {
  '2021': new Set(codes('2021')),
  '2025': new Set(codes('2025')),
};

function codes(scheme: Scheme): string[] {
  return PROVINCES.filter((province) => province.scheme === scheme).map(({ code }) => code);
}

/** A province name without its kind, folded, which also evens out Hoà and Hòa: `TP. Huế` → `hue`. */
export function bareName(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:tinh|thanh pho|tp|t p)\s+/, '')
    .replace(/\s+(?:province|city)$/, '')
    .replace(/\s/g, '');
}

const CODE_BY_NAME: Record<Scheme, ReadonlyMap<string, string>> = {
  '2021': names('2021'),
  '2025': names('2025'),
};

function names(scheme: Scheme): Map<string, string> {
  const map = new Map<string, string>();
  for (const province of PROVINCES) {
    if (province.scheme !== scheme) continue;
    for (const { name_vi } of province.names) map.set(bareName(name_vi), province.code);
  }
  return map;
}

/**
 * Finds the province of rows on both administrative maps: from codes, from a name, and from where
 * the point lies. Counts what it had to place by itself.
 */
export class ProvinceResolver {
  /** Rows placed by the boundary that holds their point. */
  placedByPoint = 0;
  /** Rows just outside of every boundary, given to the nearest. */
  placedNearby = 0;
  /** Rows that no boundary takes. */
  unplaced = 0;
  private readonly locators = new Map<Scheme, Locator | null>();

  constructor(
    private readonly context: ImportContext,
    private readonly asOf: string,
  ) {}

  /** Codes of a row. A code or name that does not exist, or two that disagree, are errors of the row. */
  resolve(
    row: RowReader<ProvinceField>,
    position: { lng: number; lat: number } | null,
  ): ProvinceCodes {
    const before = row.errors.length;
    const given = this.given(row);
    if (row.errors.length > before) return { ...given, stated: null };
    const { province_code_2021, province_code_2025 } = given;
    if (province_code_2021 !== null) {
      const successor = successorOf(province_code_2021);
      if (province_code_2025 !== null && province_code_2025 !== successor)
        row.fail(
          'province_code_2025',
          province_code_2025,
          `province ${province_code_2021} of the 63 became ${successor} of the 34, not ${province_code_2025}`,
        );
      return { province_code_2021, province_code_2025: successor, stated: successor };
    }
    if (province_code_2025 !== null) {
      const parts = predecessorsOf(province_code_2025);
      const island = position && archipelagoAt(position.lng, position.lat)?.provinceCode;
      if (island && parts.includes(island))
        return { province_code_2021: island, province_code_2025, stated: province_code_2025 };
      const located = position && parts.length > 1 ? this.locate('2021', position, parts) : null;
      const code = parts.length === 1 ? (parts[0] ?? null) : located;
      return { province_code_2021: code, province_code_2025, stated: province_code_2025 };
    }
    return position
      ? this.fromPoint(position)
      : { province_code_2021: null, province_code_2025: null, stated: null };
  }

  private given(row: RowReader<ProvinceField>): Omit<ProvinceCodes, 'stated'> {
    const codes: Record<Scheme, string | null> = {
      '2021': this.code(row, 'province_code_2021', '2021'),
      '2025': this.code(row, 'province_code_2025', '2025'),
    };
    const scheme = row.word('province_scheme', SCHEME_WORDS) ?? schemeInForce(this.asOf);
    const plain = this.code(row, 'province_code', scheme);
    if (plain !== null && codes[scheme] !== null && codes[scheme] !== plain)
      row.fail('province_code', plain, `disagrees with ${codes[scheme]} of the same scheme`);
    codes[scheme] ??= plain;
    if (codes['2021'] === null && codes['2025'] === null) this.byName(row, scheme, codes);
    return { province_code_2021: codes['2021'], province_code_2025: codes['2025'] };
  }

  private code(row: RowReader<ProvinceField>, field: ProvinceField, scheme: Scheme) {
    const text = row.text(field);
    if (text === null) return null;
    // Spreadsheets take the zero off 01; every code has two digits, so that it can be put back.
    const code = text.padStart(2, '0');
    if (KNOWN[scheme].has(code)) return code;
    const count = KNOWN[scheme].size;
    return row.fail(field, text, `is no code of the ${count} provinces of scheme ${scheme}`);
  }

  /** A name is looked up on the map in force, then on the other, which only old or new names are on. */
  private byName(
    row: RowReader<ProvinceField>,
    inForce: Scheme,
    codes: Record<Scheme, string | null>,
  ): void {
    const name = row.text('province_name');
    if (name === null) return;
    const other: Scheme = inForce === '2021' ? '2025' : '2021';
    for (const scheme of [inForce, other]) {
      const code = CODE_BY_NAME[scheme].get(bareName(name));
      if (code === undefined) continue;
      codes[scheme] = code;
      return;
    }
    row.fail('province_name', name, 'is no province of the 63 or the 34');
  }

  private fromPoint(position: { lng: number; lat: number }): ProvinceCodes {
    const archipelago = archipelagoAt(position.lng, position.lat);
    if (archipelago) {
      this.placedByPoint += 1;
      const code = archipelago.provinceCode;
      return { province_code_2021: code, province_code_2025: successorOf(code), stated: null };
    }
    const code2021 = this.locate('2021', position, null);
    if (code2021 !== null)
      return {
        province_code_2021: code2021,
        province_code_2025: successorOf(code2021),
        stated: null,
      };
    const code2025 = this.locator('2021') ? null : this.locate('2025', position, null);
    if (code2025 === null) this.unplaced += 1;
    const parts = code2025 === null ? [] : predecessorsOf(code2025);
    return {
      province_code_2021: parts.length === 1 ? (parts[0] ?? null) : null,
      province_code_2025: code2025,
      stated: null,
    };
  }

  private locate(
    scheme: Scheme,
    { lng, lat }: { lng: number; lat: number },
    among: readonly string[] | null,
  ): string | null {
    const locator = this.locator(scheme);
    if (!locator) return null;
    const holding = locator.holding(lng, lat);
    if (holding !== null && (among === null || among.includes(holding))) {
      this.placedByPoint += 1;
      return holding;
    }
    const near = locator.nearest(lng, lat, COAST_TOLERANCE_KM);
    if (near === null || (among !== null && !among.includes(near))) return null;
    this.placedNearby += 1;
    return near;
  }

  private locator(scheme: Scheme): Locator | null {
    const known = this.locators.get(scheme);
    if (known !== undefined) return known;
    const boundaries = this.context.boundaries(scheme);
    const locator = boundaries.length > 0 ? createLocator(boundaries) : null;
    this.locators.set(scheme, locator);
    return locator;
  }
}
