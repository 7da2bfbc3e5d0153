import { describe, expect, it } from 'vitest';
import { foldAccents, foldCase, foldText } from '../../data/register/fold.ts';
import { BadInputError } from '../../server/errors/index.ts';
import { parseImportArgs } from '../../server/import/args.ts';
import { mapColumns } from '../../server/import/columns.ts';
import { createLocator } from '../../server/import/locate.ts';
import { detectStyle, readDegrees, readNumber } from '../../server/import/numbers.ts';
import { detectDelimiter, readCsv } from '../../server/import/read-csv.ts';
import { readGeoJson } from '../../server/import/read-geojson.ts';
import { decodeText, formatOf } from '../../server/import/read-text.ts';

function reasonOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof BadInputError) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('folded text', () => {
  it('loses case, tone marks and the bar of đ, composed or not', () => {
    expect(foldText('Lào Cai')).toBe('lao cai');
    expect(foldText('ĐẮK LẮK')).toBe('dak lak');
    expect(foldText('Thừa Thiên Huế'.normalize('NFD'))).toBe('thua thien hue');
    expect(foldAccents('Điện Biên')).toBe('Dien Bien');
    expect(foldCase('ĐIỆN'.normalize('NFD'))).toBe('điện');
  });
});

describe('numbers', () => {
  const none = { decimal: null };
  it.each([
    ['1234', 1234],
    ['-5', -5],
    ['1 234', 1234],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['120.0', 120],
    ['1.234,0', 1234],
    ['1,234.0', 1234],
  ])('reads the count %s', (text, value) => {
    expect(readNumber(text, none, true)).toEqual({ value });
  });

  it('does not guess what can mean two things, unless the column gives it away', () => {
    expect(readNumber('1.000', none, true)).toEqual({
      reason: 'can mean 1000 or 1; write 1000 without a separator',
    });
    expect(readNumber('1.234', none, false)).toMatchObject({
      reason: expect.stringContaining('can mean'),
    });
    expect(readNumber('1.000', detectStyle(['1.000', '2.345'], true), true)).toEqual({
      value: 1000,
    });
    expect(readNumber('1.234', detectStyle(['1.234', '7,5'], false), false)).toEqual({
      value: 1234,
    });
    expect(readNumber('1.234', detectStyle(['1.234', '7.5'], false), false)).toEqual({
      value: 1.234,
    });
    expect(detectStyle(['1.5', '2,5'], false)).toEqual(none);
  });

  it.each(['abc', '1.23.4', '12a', '', '--1', '1,2,3', 'NaN', 'Infinity', '0x10'])(
    'rejects %j',
    (text) => {
      expect(readNumber(text, none, true)).toHaveProperty('reason');
    },
  );

  it('reads degrees with a dot or a comma', () => {
    expect(readDegrees('105.123')).toEqual({ value: 105.123 });
    expect(readDegrees('105,123')).toEqual({ value: 105.123 });
    expect(readDegrees('21°30\'15"N')).toMatchObject({
      reason: expect.stringContaining('minutes'),
    });
    expect(readDegrees('1.234.567,8')).toHaveProperty('reason');
  });
});

describe('CSV', () => {
  it.each([
    ['a,b,c', ','],
    ['a;b;c', ';'],
    ['a\tb\tc', '\t'],
    ['"x;y;z",b,c', ','],
    ['a', ','],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(detectDelimiter(`${text}\n1,2;3`)).toBe(delimiter);
  });

  it('numbers rows as a spreadsheet does, counting empty rows and cells with line breaks once', () => {
    const table = readCsv('a,b\r\n1,2\r\n\r\n"x\ny",4\r\n,\r\n5,6\r\n', 'f.csv');
    expect(table.records.map((record) => [record.row, record.cells.get('a')])).toEqual([
      [2, '1'],
      [4, 'x\ny'],
      [6, '5'],
    ]);
  });

  it('notes rows with too many or too few cells', () => {
    const table = readCsv('a,b\n1,2,3\n1\n1,2,\n', 'f.csv');
    expect(table.records.map((record) => record.fault !== null)).toEqual([true, true, false]);
  });

  it('refuses what is no table', () => {
    expect(reasonOf(() => readCsv('', 'f.csv'))).toContain('no headings');
    expect(reasonOf(() => readCsv('a,a\n1,2', 'f.csv'))).toContain('two columns');
    expect(reasonOf(() => readCsv('a,b\n"1,2', 'f.csv'))).toContain('never closed');
  });

  it('decodes UTF-8 with and without a byte order mark, and UTF-16 with one', () => {
    const utf8 = new TextEncoder().encode('\uFEFFtên');
    expect(decodeText(utf8, 'f.csv')).toBe('tên');
    const utf16 = new Uint8Array(Buffer.from('\uFEFFtên', 'utf16le'));
    expect(decodeText(utf16, 'f.csv')).toBe('tên');
    expect(decodeText(new TextEncoder().encode('tên'.normalize('NFD')), 'f.csv')).toBe('tên');
  });

  it('says where a file is not UTF-8, and knows a workbook by its content', () => {
    const bytes = new Uint8Array([0x61, 0x0a, 0x62, 0x0a, 0xe4, 0x6e, 0x0a]);
    expect(reasonOf(() => decodeText(bytes, 'f.csv'))).toContain('not UTF-8 text (line 3)');
    expect(reasonOf(() => decodeText(new Uint8Array([0x50, 0x4b, 3, 4]), 'f.csv'))).toContain(
      'Excel',
    );
  });

  it('names formats that come later, with what to do now', () => {
    expect(formatOf('dir.x/Thôn.CSV')).toBe('csv');
    expect(formatOf('a.geojson')).toBe('geojson');
    expect(reasonOf(() => formatOf('a.xlsx'))).toContain('save the sheet as “CSV UTF-8');
    expect(reasonOf(() => formatOf('a.shp'))).toContain('QGIS');
    expect(reasonOf(() => formatOf('a.pdf'))).toContain('only CSV');
    expect(reasonOf(() => formatOf('constructor'))).toContain('only CSV');
  });
});

describe('GeoJSON', () => {
  it('reads features with the columns of all of them', () => {
    const table = readGeoJson(
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
        features: [
          {
            type: 'Feature',
            properties: { a: 1 },
            geometry: { type: 'Point', coordinates: [105, 21] },
          },
          { type: 'Feature', properties: { b: 2 }, geometry: null },
          { type: 'Point', coordinates: [1, 2] },
        ],
      }),
      'f.geojson',
    );
    expect(table.columns).toEqual(['a', 'b']);
    expect(table.records.map(({ row, fault }) => [row, fault === null])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
  });

  it('refuses other reference systems and other JSON', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3405' } };
    const vn2000 = JSON.stringify({ type: 'FeatureCollection', crs, features: [] });
    expect(reasonOf(() => readGeoJson(vn2000, 'f'))).toContain('comes later');
    expect(reasonOf(() => readGeoJson('{"a":1}', 'f'))).toContain('not a GeoJSON');
    expect(reasonOf(() => readGeoJson('[]', 'f'))).toContain('not GeoJSON');
    expect(reasonOf(() => readGeoJson('{"type":', 'f'))).toContain('is not JSON');
  });
});

describe('headings', () => {
  const map = (columns: string[], given = {}) =>
    Object.fromEntries(mapColumns('villages', columns, given));

  it('map themselves in Vietnamese and English, with and without marks and units', () => {
    expect(
      map([
        'STT',
        'Mã thôn',
        'ten_thon',
        'Xã',
        'Kinh độ',
        'VĨ ĐỘ',
        'Số hộ',
        'Dân số (người)',
        'Trạng thái',
        'Điện lưới',
      ]),
    ).toEqual({
      code: 'Mã thôn',
      name: 'ten_thon',
      commune_name: 'Xã',
      lng: 'Kinh độ',
      lat: 'VĨ ĐỘ',
      households: 'Số hộ',
      population: 'Dân số (người)',
      status: 'Trạng thái',
      grid_power: 'Điện lưới',
    });
  });

  it('give way to --map, which also frees the column for nothing else', () => {
    expect(map(['name', 'lon', 'code', 'id'], { code: 'id', lng: 'LON' })).toEqual({
      code: 'id',
      lng: 'lon',
      name: 'name',
    });
  });

  it('are refused where two say the same, or --map names what is not there', () => {
    expect(reasonOf(() => map(['Tên', 'ten']))).toContain('both columns look like name');
    expect(reasonOf(() => map(['a'], { name: 'b' }))).toContain('no column “b”');
    expect(reasonOf(() => map(['a'], { nam: 'a' }))).toContain('no field “nam”');
  });

  it('of money count only in million đồng', () => {
    const columns = ['Kinh phí được cấp (tỷ đồng)', 'Kinh phí đã chi (triệu đồng)'];
    expect(Object.fromEntries(mapColumns('devices', columns, {}))).toEqual({
      budget_spent_million_vnd: 'Kinh phí đã chi (triệu đồng)',
    });
  });
});

describe('the command line', () => {
  const parse = (...argv: string[]) => parseImportArgs(argv, '2026-11-22');

  it('reads everything', () => {
    expect(
      parse(
        'villages',
        'a.csv',
        '--map',
        'name=Tên, đầy đủ,lng=x',
        '--as-of',
        '2025-06-30',
        '--source',
        'Sở',
        '--json',
      ),
    ).toEqual({
      help: false,
      kind: 'villages',
      file: 'a.csv',
      map: { name: 'Tên, đầy đủ', lng: 'x' },
      asOf: '2025-06-30',
      sourceTitle: 'Sở',
      scheme: null,
      skipBad: false,
      dryRun: false,
      json: true,
    });
    expect(parse('--help')).toEqual({ help: true });
    expect(parse('villages', 'a.csv', '--crs', 'EPSG:4326')).toMatchObject({ asOf: '2026-11-22' });
  });

  it.each([
    [[], 'say what the file holds'],
    [['villages'], 'say which file'],
    [['towns', 'a.csv'], 'say what the file holds'],
    [['sites', 'a.csv'], 'comes later'],
    [['terrain', 'a.tif'], 'comes later'],
    [['villages', 'a.csv', 'b.csv'], 'one file at a time'],
    [['villages', 'a.xlsx'], 'comes later'],
    [['villages', 'a.csv', '--crs', 'EPSG:3405'], 'come later'],
    [['villages', 'a.csv', '--layer', 'x'], 'no layers'],
    [['villages', 'a.csv', '--as-of', '31/12/2025'], 'not a date'],
    [['villages', 'a.csv', '--as-of', '2027-01-01'], 'in the future'],
    [['villages', 'a.csv', '--map', 'name'], 'field=column'],
    [['villages', 'a.csv', '--map', 'name=a,name=b'], 'mapped twice'],
    [['villages', 'a.csv', '--scheme', '2021'], 'is for provinces'],
    [['provinces', 'a.geojson', '--scheme', '2008'], '2021'],
    [['villages', 'a.csv', '--force'], '--force'],
  ])('refuses %j', (argv, reason) => {
    expect(reasonOf(() => parse(...argv))).toContain(reason);
  });
});

describe('the locator', () => {
  const ring = (west: number, south: number, size: number) => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const locator = createLocator([
    {
      code: '01',
      geometry: { type: 'Polygon', coordinates: [ring(105, 20, 1), ring(105.4, 20.4, 0.2)] },
    },
    {
      code: '02',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[ring(106, 20, 1)], [ring(105.4, 20.4, 0.2)]],
      },
    },
  ]);

  it('finds the area around a point, holes and parts included', () => {
    expect(locator.holding(105.1, 20.1)).toBe('01');
    expect(locator.holding(105.5, 20.5)).toBe('02');
    expect(locator.holding(106.5, 20.999)).toBe('02');
    expect(locator.holding(107.1, 20.5)).toBeNull();
    expect(locator.holding(105.5, 19.9)).toBeNull();
  });

  it('finds the nearest border within reach, in kilometres', () => {
    // One degree of longitude is 104 km at 20.5° N.
    expect(locator.nearest(107.02, 20.5, 3)).toBe('02');
    expect(locator.nearest(107.04, 20.5, 3)).toBeNull();
    expect(locator.nearest(105.5, 19.98, 3)).toBe('01');
    expect(locator.nearest(105.5, 19.97, 3)).toBeNull();
  });
});
