import { describe, expect, it } from 'vitest';
import { THEMES_TOKENS } from '../../client/theme/themes.ts';
import { COLLECTIONS } from '../../server/collections/index.ts';
import { KML_COLORS } from '../../server/export/kml-colors.ts';
import { geoPackageGeometry } from '../../server/export/wkb.ts';
import {
  columnTitle,
  EXPORT_LANGUAGES,
  valueTitles,
  wordsOf,
} from '../../server/export/words/index.ts';
import { xmlText } from '../../server/export/xml.ts';

const collections = Object.values(COLLECTIONS);

describe.each(EXPORT_LANGUAGES)('words of exported files in %s', (language) => {
  it('has a title for every collection and every column, and none twice in a file', () => {
    for (const { id, properties } of collections) {
      expect(wordsOf(language).collections[id]).toBeTruthy();
      const names = [...Object.keys(properties), 'lng', 'lat'];
      const titles = names.map((name) => columnTitle(language, id, name));
      names.forEach((name, index) => {
        expect(titles[index], `${id}.${name}`).not.toBe(name);
      });
      expect(new Set(titles).size, id).toBe(titles.length);
    }
  });

  it('says what every coded value means', () => {
    for (const { id, properties } of collections) {
      for (const [name, { enum: values }] of Object.entries(properties)) {
        if (!values) continue;
        const meanings = valueTitles(language, name);
        expect(Object.keys(meanings ?? {}).sort(), `${id}.${name}`).toEqual([...values].sort());
      }
    }
  });
});

describe('KML', () => {
  it('has the colours of the light map', () => {
    const { color } = THEMES_TOKENS.light;
    const { none, partial, covered, unknown } = color;
    expect(KML_COLORS.villages).toEqual({ none, partial, covered, unknown });
    expect(KML_COLORS.schools).toMatchObject({ fibre: color.school, satellite: color.school });
    expect(KML_COLORS.provinces).toEqual({ plain: color.accent });
  });
});

describe('xmlText', () => {
  it('keeps what XML can write and leaves the rest out', () => {
    expect(xmlText('Đắk <Lấp> & "Nậm"')).toBe('Đắk &lt;Lấp&gt; &amp; &quot;Nậm&quot;');
    expect(xmlText('🛖\ta\nb')).toBe('🛖\ta\nb');
    expect(xmlText('a\u0000b\u001fc\ufffe\ud800d')).toBe('abcd');
  });
});

describe('geometries of a GeoPackage', () => {
  it('are a header, WGS 84, and WKB with longitude first', () => {
    const { blob, envelope } = geoPackageGeometry({ type: 'Point', coordinates: [104.1, 22.4] });
    expect(blob.subarray(0, 4)).toEqual(Buffer.from([0x47, 0x50, 0, 1]));
    expect(blob.readInt32LE(4)).toBe(4326);
    expect(blob.readUInt32LE(9)).toBe(1);
    expect([blob.readDoubleLE(13), blob.readDoubleLE(21)]).toEqual([104.1, 22.4]);
    expect(blob).toHaveLength(29);
    expect(envelope).toEqual([104.1, 104.1, 22.4, 22.4]);
  });

  it('are multipolygons for every area, with their envelope', () => {
    const ring = [
      [104, 22],
      [106, 22],
      [106, 23],
      [104, 22],
    ];
    const area = geoPackageGeometry({ type: 'Polygon', coordinates: [ring] });
    expect(area).toEqual(geoPackageGeometry({ type: 'MultiPolygon', coordinates: [[ring]] }));
    expect(area.envelope).toEqual([104, 106, 22, 23]);
    const sides = [8, 16, 24, 32].map((at) => area.blob.readDoubleLE(at));
    expect(sides).toEqual([104, 106, 22, 23]);
    expect(area.blob.readUInt32LE(41)).toBe(6);
    expect(area.blob).toHaveLength(40 + 9 + 9 + 4 + 4 * 16);
  });
});
