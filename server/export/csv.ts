import { stringify } from 'csv-stringify/sync';
import { bodyOf, type Cell, type ExportBody, type ExportDocument, rowPages } from './document.ts';

/** So that a spreadsheet reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe, because the register
 * holds names that other people sent (CSV injection).
 */
function harmless(value: Cell): Cell {
  return typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}

/** CSV for spreadsheets: columns by the names of the properties, and `lng`, `lat` where features are points. */
export function writeCsv({ main }: ExportDocument): ExportBody {
  return bodyOf(lines());

  async function* lines() {
    const names = main.fields.map(({ name }) => name);
    const hasPoints = main.geometry === 'Point';
    yield BYTE_ORDER_MARK + stringify([hasPoints ? [...names, 'lng', 'lat'] : names]);
    for await (const rows of rowPages(main)) {
      yield stringify(
        rows.map(({ geometry, properties }) => {
          const cells = names.map((name) => harmless(properties[name] ?? null));
          if (!hasPoints) return cells;
          const [lng = null, lat = null] = geometry?.type === 'Point' ? geometry.coordinates : [];
          return [...cells, lng, lat];
        }),
        { cast: { boolean: String } },
      );
    }
  }
}
