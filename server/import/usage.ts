import { FIELDS } from './fields.ts';
import { IMPORT_KINDS } from './types.ts';

/** One line, for mistakes on the command line. */
export const USAGE_LINE =
  'Usage: npm run import -- KIND FILE [--map field=column,…] [--as-of DATE] [--source TITLE] [--skip-bad] [--dry-run] [--json] [--help]';

/** The text of `--help`. */
export function usage(): string {
  const fields = IMPORT_KINDS.map((kind) => `  ${kind}: ${Object.keys(FIELDS[kind]).join(', ')}`);
  return `${USAGE_LINE}

KIND is ${IMPORT_KINDS.join(', ')}. FILE is CSV (comma, semicolon or tab; UTF-8) or GeoJSON
(provinces: GeoJSON only), longitude and latitude in WGS 84 (EPSG:4326).
All rows go in, or none: a rejected row stops the import unless --skip-bad leaves such rows out.

  --map field=column,…  which column holds which field, where headings do not say it
  --as-of DATE          the day that the file speaks of (default: today): dates the observed status,
                        and says whether province_code means the 63 (to 2025-06-30) or the 34
  --source TITLE        where the data comes from (default: the name of the file)
  --scheme 2021|2025    provinces: which map the file holds (default: recognised by code and name)
  --crs EPSG:4326       the only system for now
  --skip-bad            import the good rows, report the others
  --dry-run             check and count, change nothing
  --json                print {"rows", "added", "changed", "unchanged", "rejected", "errors"}

Fields. Headings such as these, in Vietnamese or English, with or without marks, map themselves:
${fields.join('\n')}

Row numbers are those that a spreadsheet shows: the headings are row 1, the first record is row 2.
In GeoJSON the first feature is row 1. Row 0 speaks of the file as a whole.
A row without code gets one derived from province, commune, name and position (five decimals), x-
and twelve digits: the same at each import while these stay the same. A code twice in one file is
rejected, unless both rows say the same; then the second counts as unchanged.
Provinces: province_code_2021 and province_code_2025 say their scheme; the missing one is filled in,
and without either, a province name or the position decides.
A status that is blank or “chưa rõ” is not an observation. Dates with slashes are day/month/year.
Exit code: 0 all rows in; 1 rows rejected (with --skip-bad the others are in), or the file cannot be
read; 2 wrong command line.
`;
}
