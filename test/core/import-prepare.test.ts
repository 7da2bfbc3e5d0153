import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../../data/figures/provinces.ts';
import { BadInputError } from '../../server/errors/index.ts';
import { prepareImport } from '../../server/import/prepare.ts';
import type { ImportContext, ImportKind, ImportOptions } from '../../server/import/types.ts';
import type { VillageImport } from '../../server/store/store.ts';

const OPTIONS: ImportOptions = { map: {}, asOf: '2026-01-15', sourceTitle: null, scheme: null };

function square(west: number, south: number, size: number): GeoJSON.Polygon {
  const [east, north] = [west + size, south + size];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** Lào Cai (10) and Yên Bái (15) of the 63 side by side; both are Lào Cai (15) of the 34. */
const CONTEXT: ImportContext = {
  boundaries: (scheme) =>
    scheme === '2021'
      ? [
          { code: '10', geometry: square(103, 22, 1) },
          { code: '15', geometry: square(104, 22, 1) },
        ]
      : [{ code: '15', geometry: square(103, 22, 2) }],
};
const NO_BOUNDARIES: ImportContext = { boundaries: () => [] };

function prepare(
  kind: ImportKind,
  text: string | object,
  options: Partial<ImportOptions> = {},
  context = CONTEXT,
) {
  const isText = typeof text === 'string';
  const bytes = new TextEncoder().encode(isText ? text : JSON.stringify(text));
  const name = isText ? 'thôn.csv' : 'thôn.geojson';
  return prepareImport(kind, name, bytes, { ...OPTIONS, ...options }, context);
}

function villages(text: string | object, options: Partial<ImportOptions> = {}, context = CONTEXT) {
  const prepared = prepare('villages', text, options, context);
  return { ...prepared, records: prepared.records as readonly VillageImport[] };
}

describe('villages', () => {
  it('reads a Vietnamese file as a province would send it', () => {
    const { records, errors, rows, source } = villages(
      [
        'Mã thôn;Tên thôn;Xã;Mã tỉnh cũ;Kinh độ;Vĩ độ;Số hộ;Dân số;Trạng thái;Công nghệ;Điện lưới;Ngày khảo sát',
        'LC-01;Bản Lùng;Xã Y Tý;10;103,61;22,62;85;1.234;Trắng sóng;;không;31/12/2025',
        'LC-02;Bản Phố;Xã Y Tý;10;103,62;22,63;;;có sóng;4G;Có;',
        'LC-03;Bản Mới;Xã Y Tý;10;103,63;22,64;;;chưa rõ;;;',
      ].join('\r\n'),
      { sourceTitle: 'Sở Khoa học và Công nghệ' },
    );
    expect(errors).toEqual([]);
    expect(rows).toBe(3);
    expect(source).toMatchObject({ title: 'Sở Khoa học và Công nghệ', date: null });
    expect(records[0]).toEqual({
      village: {
        code: 'LC-01',
        name: 'Bản Lùng',
        province_code_2021: '10',
        province_code_2025: '15',
        commune_name: 'Xã Y Tý',
        lng: 103.61,
        lat: 22.62,
        households: 85,
        population: 1234,
        students: null,
        grid_power: false,
        especially_disadvantaged: null,
        phase: null,
        listed_on: null,
        listed_again: false,
        gap_reason: null,
        basis: 'reported',
        source: source.id,
      },
      observation: {
        date: '2025-12-31',
        status: 'none',
        technology: null,
        operator: null,
        basis: 'reported',
        source: source.id,
      },
    });
    expect(records[1]).toMatchObject({
      village: { grid_power: true },
      observation: { date: '2026-01-15', status: 'covered', technology: '4G' },
    });
    expect(records[2]?.observation).toBeNull();
  });

  it('reads why a village has no signal, in the words of a survey', () => {
    const reasons = (heading: string, ...cells: string[]) => {
      const rows = cells.map((cell, i) => `B${i};103,5;22,${i + 1};${cell}`);
      const { records, errors } = villages([`name;lng;lat;${heading}`, ...rows].join('\n'));
      return { read: records.map(({ village }) => village.gap_reason), errors };
    };
    const all = ['no_grid_power', 'terrain', 'distance', 'unknown'];
    expect(
      reasons(
        'Nguyên nhân',
        ...['Chưa có điện lưới', 'địa hình hiểm trở', 'Quá xa trạm BTS', 'chưa rõ', ''],
      ),
    ).toEqual({ read: [...all, null], errors: [] });
    expect(reasons('gap_reason', 'no grid power', 'Terrain', 'distance', 'unknown').read).toEqual(
      all,
    );
    expect(reasons('Lý do', 'thiếu vốn').errors).toMatchObject([
      { row: 2, column: 'Lý do', value: 'thiếu vốn', reason: `is none of ${all.join(', ')}` },
    ]);
  });

  it('reads GeoJSON points, numbers and booleans as they are', () => {
    const { records, errors } = villages({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: 7, name: 'Bản', population: 1234, grid_power: true, basis: 'sample' },
          geometry: { type: 'Point', coordinates: [104.5, 22.5, 900] },
        },
      ],
    });
    expect(errors).toEqual([]);
    expect(records[0]?.village).toMatchObject({
      code: '7',
      lng: 104.5,
      lat: 22.5,
      population: 1234,
      grid_power: true,
      basis: 'sample',
    });
  });

  it('says what is wrong with a row, everything at once, by row and heading', () => {
    const { records, errors, rejected, rows } = villages(
      [
        'tên,kinh độ,vĩ độ,dân số,trạng thái,điện lưới,mã tỉnh 2021',
        'A,105,21,1,,,10',
        ',105,21,nhiều,tạm,có lẽ,99',
        'B,21,105,,,,',
        'C,95,21,,,,',
        'D,500000,2300000,,,,',
        'E,,21,,,,',
        'F,105,21,-4,,,',
        'G,105,21,1.5,,,',
        'H,105,21',
      ].join('\n'),
    );
    expect({ rows, rejected, good: records.length }).toEqual({ rows: 9, rejected: 8, good: 1 });
    const said = errors.map(({ row, column, reason }) => `${row} ${column}: ${reason}`);
    expect(said).toEqual([
      '3 mã tỉnh 2021: is no code of the 63 provinces of scheme 2021',
      '3 tên: is missing',
      '3 dân số: is not a number',
      '3 điện lưới: is neither yes (có, true, 1, x) nor no (không, false, 0)',
      '3 trạng thái: is none of covered, partial, none, unknown',
      '4 kinh độ: longitude and latitude look swapped',
      '5 kinh độ: lies outside of Viet Nam and its sea (102–118° E, 6–24° N)',
      '6 kinh độ: looks like metres of a projected system such as VN-2000; convert to EPSG:4326 first',
      '7 kinh độ: is missing',
      '8 dân số: is not a whole number of 0 or more',
      '9 dân số: is not a whole number of 0 or more',
      '10 : the row has 3 cells where the header has 7; text that holds the delimiter must stand in double quotes',
    ]);
    expect(errors[1]).toMatchObject({ value: '' });
    expect(errors[2]).toMatchObject({ value: 'nhiều' });
  });

  it('refuses a file without the columns that it needs, once', () => {
    expect(() => villages('a,b\n1,2\n3,4')).toThrow(BadInputError);
    expect(() => villages('a,b\n1,2\n3,4')).toThrow('no column looks like name');
    expect(() => villages('name,lng,lat\n')).toThrow('holds no rows');
    const polygon = { type: 'Feature', properties: { name: 'A' }, geometry: square(105, 21, 1) };
    expect(villages(polygon).errors[0]?.reason).toBe('the geometry is not one point');
  });

  it('gives a row without code the same code at each import, whatever else changes', () => {
    const first = villages('name,lng,lat,population\nBản A,104.5,22.5,100\nBản B,104.5,22.5,');
    const again = villages('lat,lng,name,population\n22.500001,104.5,BẢN  A,200');
    const code = first.records[0]?.village.code;
    expect(code).toMatch(/^x-[0-9a-f]{12}$/);
    expect(first.records[1]?.village.code).not.toBe(code);
    expect(again.records[0]?.village.code).toBe(code);
    // Where the boundaries place it does not change its code.
    const unplaced = villages('name,lng,lat\nBản A,104.5,22.5', {}, NO_BOUNDARIES);
    expect(unplaced.records[0]?.village.code).toBe(code);
  });

  it('refuses a code twice, naming the earlier row, unless the rows say the same', () => {
    const { records, errors, repeated, rejected } = villages(
      'code,name,lng,lat\n1,A,105,21\n2,B,105,21\n1,A,105,21\n2,C,105,21',
    );
    expect(records).toHaveLength(2);
    expect(repeated).toBe(1);
    expect(rejected).toBe(1);
    expect(errors).toEqual([
      { row: 5, column: 'code', value: '2', reason: 'row 3 has this code too, with other values' },
    ]);
  });

  it('refuses codes that a spreadsheet has rounded', () => {
    const { errors } = villages('code,name,lng,lat\n"1,23E+11",A,105,21');
    expect(errors[0]?.reason).toContain('rounded');
  });

  it('refuses an observation later than the date of the file', () => {
    const { errors } = villages('name,lng,lat,status,observed_on\nA,105,21,none,2026-02-01');
    expect(errors[0]).toMatchObject({ column: 'observed_on', value: '2026-02-01' });
  });
});

describe('provinces of rows', () => {
  const codes = (text: string, options: Partial<ImportOptions> = {}, context = CONTEXT) =>
    villages(text, options, context).records.map(({ village }) => [
      village.province_code_2021,
      village.province_code_2025,
    ]);

  it('reads province_code in the scheme in force at the date of the file', () => {
    const text = 'name,lng,lat,province_code\nA,104.5,22.5,15';
    expect(codes(text, { asOf: '2025-06-30' })).toEqual([['15', '15']]);
    // 15 is Lào Cai now; the point tells that it was Yên Bái, also 15, before.
    expect(codes(text, { asOf: '2025-07-01' })).toEqual([['15', '15']]);
    expect(codes('name,lng,lat,province_code\nA,103.5,22.5,15')).toEqual([['10', '15']]);
    expect(codes('name,lng,lat,province_code\nA,103.5,22.5,15', {}, NO_BOUNDARIES)).toEqual([
      [null, '15'],
    ]);
    expect(codes('name,lng,lat,province_code\nA,103.5,22.5,1')).toEqual([['01', '01']]);
  });

  it('lets a column say the scheme of province_code, as its own export does', () => {
    const text = 'name,lng,lat,province_code,province_scheme\nA,103.5,22.5,10,2021';
    expect(codes(text)).toEqual([['10', '15']]);
  });

  it('finds a province by name, with its kind and without, new and old', () => {
    const text =
      'name,lng,lat,tỉnh\nA,103.5,22.5,Tỉnh Lào Cai\nB,104.5,22.5,yen bai\nC,106,16.5,TP. Huế';
    expect(codes(text)).toEqual([
      ['10', '15'],
      ['15', '15'],
      ['46', '46'],
    ]);
  });

  it('finds a province by the point alone, and leaves out what no boundary takes', () => {
    const text =
      'name,lng,lat\nA,103.5,22.5\nB,104.5,22.5\nC,105.02,22.5\nD,108,15\nE,112.3,16.5\nF,114,10';
    expect(codes(text)).toEqual([
      ['10', '15'],
      ['15', '15'],
      ['15', '15'],
      [null, null],
      // The archipelagos have no boundary in the register, and a province all the same.
      ['48', '48'],
      ['56', '56'],
    ]);
    const { notes } = villages(text);
    expect(notes.join('; ')).toContain('1 rows lie up to 3 km outside');
    expect(notes.join('; ')).toContain('1 rows lie in no province');
  });

  it('refuses codes and names that do not exist or disagree', () => {
    const { errors } = villages(
      [
        'name,lng,lat,province_code_2021,province_code_2025,province_name',
        'A,105,21,03,,',
        'B,105,21,,02,',
        'C,105,21,10,10,',
        'D,105,21,10,01,',
        'E,105,21,,,Quảng Đông',
      ].join('\n'),
    );
    expect(errors.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '2 is no code of the 63 provinces of scheme 2021',
      '3 is no code of the 34 provinces of scheme 2025',
      '4 is no code of the 34 provinces of scheme 2025',
      '5 province 10 of the 63 became 15 of the 34, not 01',
      '6 is no province of the 63 or the 34',
    ]);
  });
});

describe('schools and devices', () => {
  it('reads schools', () => {
    const { records, errors } = prepare(
      'schools',
      'Mã trường,Tên trường,Cấp học,X,Y,Số học sinh,Học sinh cần thiết bị,Internet,Thiết bị đã bàn giao\n' +
        'T1,Tiểu học Y Tý,Tiểu học,103.6,22.6,320,45,Cáp quang,40\n' +
        ',THCS Y Tý,THCS,103.6,22.6,,,,\n' +
        'T3,X,Đại học,103.6,22.6,,,có,-3',
    );
    expect(records[0]).toMatchObject({
      code: 'T1',
      level: 'primary',
      students: 320,
      students_in_need: 45,
      devices_delivered: 40,
      internet: 'fibre',
      province_code_2021: '10',
    });
    expect(records[1]).toMatchObject({
      level: 'lower_secondary',
      internet: 'unknown',
      devices_delivered: null,
    });
    expect(errors.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '4 Cấp học',
      '4 Thiết bị đã bàn giao',
      '4 Internet',
    ]);
  });

  it('reads lots of devices, money in million đồng', () => {
    const { records, errors } = prepare(
      'devices',
      'Mã tỉnh;Giai đoạn;Ngày;Loại thiết bị;Kênh;Cam kết;Đã giao;Kinh phí được cấp (triệu đồng)\n' +
        '10;I;01/03/2022;máy tính bảng;viễn thông;1.500;1200;\n' +
        '10;II;01/03/2023;Laptop;mua sắm;;;1.234,5\n' +
        ';I;;tablet;telecom;1;;',
      { asOf: '2025-01-31' },
    );
    expect(records).toMatchObject([
      {
        province_code_2021: '10',
        province_code_2025: '15',
        phase: 'I',
        date: '2022-03-01',
        device_type: 'tablet',
        channel: 'telecom',
        pledged: 1500,
        allocated: null,
        delivered: 1200,
        budget_received_million_vnd: null,
      },
      {
        phase: 'II',
        device_type: 'laptop',
        channel: 'purchase',
        budget_received_million_vnd: 1234.5,
      },
    ]);
    expect(errors).toMatchObject([{ row: 4, reason: 'is missing: a lot belongs to a province' }]);
  });
});

describe('boundaries', () => {
  const units = (scheme: '2021' | '2025') => PROVINCES.filter((unit) => unit.scheme === scheme);
  const collection = (scheme: '2021' | '2025') => ({
    type: 'FeatureCollection',
    features: units(scheme).map(
      (unit): GeoJSON.Feature => ({
        type: 'Feature',
        properties: { code: unit.code, name: unit.names[0]?.name_vi },
        geometry: square(105, 20, 1),
      }),
    ),
  });

  it('recognises the scheme by codes and names', () => {
    for (const scheme of ['2021', '2025'] as const) {
      const { records, errors } = prepare('provinces', collection(scheme));
      expect(errors).toEqual([]);
      expect(records).toHaveLength(units(scheme).length);
      expect(records[0]).toMatchObject({ scheme });
    }
  });

  it('asks for the scheme where there are no names, and takes it from the option', () => {
    const file = collection('2025');
    for (const feature of file.features) feature.properties = { code: feature.properties?.code };
    expect(prepare('provinces', file).errors[0]?.reason).toContain('--scheme');
    expect(prepare('provinces', file, { scheme: '2025' }).errors).toEqual([]);
  });

  it('takes a scheme as a whole only', () => {
    const file = collection('2025');
    const [left] = file.features.splice(3, 1);
    const { errors, incomplete } = prepare('provinces', file);
    expect(incomplete).toBe(true);
    expect(errors).toEqual([
      {
        row: 0,
        column: 'code',
        value: '',
        reason: `missing provinces: ${left?.properties?.code} ${left?.properties?.name} (2025)`,
      },
    ]);
  });

  it('leaves the archipelagos out and says so, and turns rings the right way', () => {
    const file = collection('2021');
    const daNang = file.features.find((feature) => feature.properties?.code === '48');
    const mainland = square(108, 16, 0.2).coordinates.map((ring) => ring.toReversed());
    if (daNang)
      daNang.geometry = {
        type: 'MultiPolygon',
        coordinates: [mainland, square(112.2, 16.5, 0.01).coordinates],
      };
    const { records, notes, errors } = prepare('provinces', file);
    expect(errors).toEqual([]);
    expect(notes).toContain(
      'left out 1 parts of Hoàng Sa from Thành phố Đà Nẵng (2021): the archipelagos are features of their own',
    );
    expect(records).toContainEqual(
      expect.objectContaining({ code: '48', geometry: square(108, 16, 0.2) }),
    );
  });

  it('refuses what is no province or no boundary', () => {
    const file = collection('2021');
    const set = (index: number, change: Partial<GeoJSON.Feature>) =>
      Object.assign(file.features[index] ?? {}, change);
    set(0, { geometry: { type: 'Point', coordinates: [105, 21] } });
    set(1, { geometry: square(21, 105, 1) });
    set(2, { properties: { code: '99', name: 'Cao Bằng' } });
    set(3, {
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [105, 20],
            [106, 20],
            [106, 21],
            [105, 21],
          ],
        ],
      },
    });
    const { errors, rejected } = prepare('provinces', file);
    expect(rejected).toBe(4);
    expect(errors.slice(0, 4).map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '1 is Point, not a polygon',
      '2 longitude and latitude look swapped: 21, 105',
      '3 is no province of scheme 2021',
      '4 has a ring that does not end where it began',
    ]);
    expect(() => prepare('provinces', 'code\n01')).toThrow('GeoJSON, not as CSV');
  });
});
