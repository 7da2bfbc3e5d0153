import { describe, expect, test } from 'vitest';
import { VIETNAM_BBOX } from '../../client/map/extent.ts';
import {
  cameraFor,
  frameBox,
  metersPerPx,
  needsInset,
  project,
} from '../../client/print/camera.ts';
import { dividerPx } from '../../client/print/halves.ts';
import {
  type Box,
  INSET_ASPECT,
  layoutSheet,
  type SheetLayout,
} from '../../client/print/layout.ts';
import {
  mostPixels,
  PAPER,
  PAPERS,
  PIXEL_DPI,
  pixelPaper,
  sheetDots,
  sizeProblem,
} from '../../client/print/paper.ts';
import { planSheet } from '../../client/print/plan.ts';
import { scaleBar, scaleDenominator } from '../../client/print/scale-bar.ts';
import { wrap } from '../../client/print/text.ts';

/** `[west, south, east, north]` of Lào Cai, roughly. */
const LAO_CAI = [103.5, 21.8, 104.6, 22.9] as [number, number, number, number];

/** Every letter half as wide as high. */
const measure = (text: string) => text.length / 2;

describe('a sheet', () => {
  test('is as many dots as printers expect', () => {
    expect(sheetDots(PAPER['a4-landscape'], 300)).toEqual([3508, 2480]);
    expect(sheetDots(PAPER['a3-portrait'], 300)).toEqual([3508, 4961]);
    expect(sheetDots(PAPER.slide, 150)).toEqual([2000, 1125]);
  });

  const cases = PAPERS.flatMap((id) => [true, false].map((hasInset) => ({ id, hasInset })));
  test.each(cases)('$id, inset $hasInset: parts lie within the margins, apart', (one) => {
    const paper = PAPER[one.id];
    const layout = layoutSheet(paper, {
      headerUnits: 15,
      footerUnits: 18,
      hasInset: one.hasInset,
    });
    const boxes = boxesOf(layout);
    const { inset } = layout;
    expect(inset !== null).toBe(one.hasInset);
    for (const { x, y, width, height } of boxes) {
      expect(Math.min(width, height)).toBeGreaterThan(0);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(paper.marginMm - 1e-9);
      expect(x + width).toBeLessThanOrEqual(paper.widthMm - paper.marginMm + 1e-9);
      expect(y + height).toBeLessThanOrEqual(paper.heightMm - paper.marginMm + 1e-9);
    }
    for (const [index, first] of boxes.entries()) {
      for (const second of boxes.slice(index + 1)) expect(overlap(first, second)).toBe(false);
    }
    if (inset) expect(inset.width / inset.height).toBeCloseTo(INSET_ASPECT);
  });

  test('gives a longer title and more sources their room at the cost of the map', () => {
    const plan = (title: string, footer: string[]) =>
      planSheet(
        PAPER['a4-landscape'],
        title,
        {
          subtitle: '31/12/2023',
          sample: 'Dữ liệu mẫu',
          footer: footer.map((text) => ({ kind: 'sources', text })),
        },
        VIETNAM_BBOX,
        measure,
      );
    const short = plan('Lào Cai', ['Nguồn']);
    const long = plan('Thôn chưa có sóng '.repeat(6).trim(), ['Nguồn '.repeat(200).trim()]);
    expect(short.title).toEqual(['Lào Cai']);
    expect(long.title.length).toBeGreaterThan(1);
    expect(long.layout.map.height).toBeLessThan(short.layout.map.height);
    expect(long.layout.inset).toBeNull();
  });

  test('has the inset for a province and not for the country', () => {
    const texts = { subtitle: '', sample: null, footer: [] };
    for (const id of PAPERS) {
      const on = (bbox: typeof LAO_CAI) => planSheet(PAPER[id], 'T', texts, bbox, measure);
      expect(on(LAO_CAI).layout.inset, id).not.toBeNull();
      expect(on([...VIETNAM_BBOX]).layout.inset, id).toBeNull();
    }
  });
});

describe('the camera', () => {
  const frame = { width: 900, height: 700 };

  test('shows all of the box, and no more than one side needs', () => {
    const camera = cameraFor(LAO_CAI, frame);
    const [west, south, east, north] = frameBox(camera);
    expect(west).toBeLessThan(LAO_CAI[0]);
    expect(east).toBeGreaterThan(LAO_CAI[2]);
    const top = project(camera, [104, LAO_CAI[3]]).y;
    const bottom = project(camera, [104, LAO_CAI[1]]).y;
    expect(bottom - top).toBeCloseTo(frame.height - 16);
    expect(south).toBeLessThan(LAO_CAI[1]);
    expect(north).toBeGreaterThan(LAO_CAI[3]);
  });

  test('puts its corners where the frame ends', () => {
    const camera = cameraFor(LAO_CAI, frame);
    const [west, south, east, north] = frameBox(camera);
    const [topLeft, bottomRight] = [project(camera, [west, north]), project(camera, [east, south])];
    expect(topLeft.x).toBeCloseTo(0);
    expect(topLeft.y).toBeCloseTo(0);
    expect(bottomRight.x).toBeCloseTo(frame.width);
    expect(bottomRight.y).toBeCloseTo(frame.height);
  });

  test('knows the metres of a pixel: the equator is 40,075 km', () => {
    const world = { center: [0, 0] as [number, number], zoom: 0, ...frame };
    expect(metersPerPx(world) * 512).toBeCloseTo(40_075_016.7, 0);
    expect(metersPerPx({ ...world, center: [0, 60] })).toBeCloseTo(metersPerPx(world) / 2);
  });

  test('asks for the inset unless both archipelagos are in the frame', () => {
    expect(needsInset(cameraFor([...VIETNAM_BBOX], frame))).toBe(false);
    expect(needsInset(cameraFor([108, 14, 118, 18], frame))).toBe(true);
    expect(needsInset(cameraFor(LAO_CAI, frame))).toBe(true);
  });
});

describe('the divider of two dates', () => {
  test('stands on its longitude, and never so near an edge that a date is lost', () => {
    const camera = cameraFor([102, 8, 110, 24], { width: 600, height: 900 });
    const [west, , east] = frameBox(camera);
    expect(dividerPx(camera, (west + east) / 2)).toBeCloseTo(300, 6);
    expect(dividerPx(camera, west - 5)).toBe(48);
    expect(dividerPx(camera, east + 5)).toBe(552);
  });
});

describe('the scale bar', () => {
  test('is the longest readable one that fits', () => {
    expect(scaleBar(1_000, 60)).toEqual({ meters: 50_000, lengthMm: 50 });
    expect(scaleBar(1_000, 49)).toEqual({ meters: 20_000, lengthMm: 20 });
    expect(scaleBar(12_345, 40).meters).toBe(200_000);
    expect(scaleBar(3, 40).meters).toBe(100);
  });

  test('promises no more digits than paper keeps', () => {
    expect(scaleDenominator(1_234.5)).toBe(1_200_000);
  });

  test('says which numbers it cannot work with', () => {
    expect(() => scaleBar(0, 40)).toThrow(/0 m\/mm/);
    expect(() => scaleBar(Number.NaN, 40)).toThrow(RangeError);
  });
});

describe('lines of text', () => {
  const letters = (text: string) => text.length;

  test('break between words', () => {
    expect(wrap('thôn chưa có sóng', 9, letters)).toEqual(['thôn chưa', 'có sóng']);
    expect(wrap('một dòng', 20, letters)).toEqual(['một dòng']);
  });

  test('break an address where they must, and lose none of it', () => {
    const lines = wrap('tại http://127.0.0.1:3000/?sel=x rồi', 12, letters);
    expect(lines.every((line) => line.length <= 12)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe('tạihttp://127.0.0.1:3000/?sel=xrồi');
  });
});

function boxesOf({ legend, inset, marks, words, ...others }: SheetLayout): Box[] {
  const some = [inset, marks, words].filter((box) => box !== null);
  return [...Object.values(others), ...legend, ...some];
}

function overlap(one: Box, other: Box): boolean {
  const slack = 1e-6;
  return (
    one.x + one.width > other.x + slack &&
    other.x + other.width > one.x + slack &&
    one.y + one.height > other.y + slack &&
    other.y + other.height > one.y + slack
  );
}

describe('a sheet of any size in pixels', () => {
  const texts = {
    subtitle: 'Số liệu đến ngày 31/12/2023  ·  63 tỉnh, thành phố (đến 30/6/2025)',
    sample: 'Dữ liệu mẫu, không phải số liệu thực tế',
    footer: [
      { kind: 'sources' as const, text: 'Nguồn: '.padEnd(260, 'tường thuật hội nghị ') },
      { kind: 'boundaries' as const, text: 'Ranh giới: '.padEnd(200, 'khái lược ') },
      { kind: 'made' as const, text: 'Lập bằng Sóng Map: https://song.example.vn/?map=1,2,3' },
    ],
  };
  const title = 'Thôn chưa có sóng: tỉnh Lào Cai, 31/12/2023';

  test.each([
    [1920, 1080],
    [3840, 2160],
    [320, 320],
    [640, 480],
    [16_000, 320],
    [320, 16_000],
    [800, 16_000],
    [5000, 1000],
    [1000, 5000],
    [16_000, 8_000],
  ])(
    '%i × %i: parts lie on it, apart; sources, sample mark and archipelagos are there',
    (width, height) => {
      const paper = pixelPaper(width, height);
      expect(sheetDots(paper, PIXEL_DPI)).toEqual([width, height]);
      const plan = planSheet(paper, title, texts, LAO_CAI, measure);
      const boxes = boxesOf(plan.layout);
      for (const box of boxes) {
        expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(paper.marginMm - 1e-6);
        expect(box.x + box.width).toBeLessThanOrEqual(paper.widthMm - paper.marginMm + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(paper.heightMm - paper.marginMm + 1e-6);
      }
      for (const [index, first] of boxes.entries()) {
        for (const second of boxes.slice(index + 1)) expect(overlap(first, second)).toBe(false);
      }
      expect(plan.footer.join(' ')).toContain('Nguồn: tường thuật');
      expect(plan.sample?.widthMm).toBeLessThanOrEqual(plan.layout.header.width + 1e-6);
      expect(plan.layout.inset).not.toBeNull();
      // Letters of the sources, the smallest but for the legend's notes.
      expect((2.15 * paper.scale * PIXEL_DPI) / 25.4).toBeGreaterThanOrEqual(9);
    },
  );

  test('a small one lets go of scale bar, notes and legend before its title, a large one of nothing', () => {
    const small = planSheet(pixelPaper(320, 320), title, texts, LAO_CAI, measure);
    expect(small.layout).toMatchObject({ marks: null, legend: [] });
    expect(small.title.length).toBeGreaterThan(0);
    const large = planSheet(pixelPaper(1920, 1080), title, texts, LAO_CAI, measure);
    expect(large.layout.marks).not.toBeNull();
    expect(large.layout.legend).toHaveLength(1);
    expect(large.footer.join(' ')).toContain('song.example.vn');
  });

  test('a long legend gets the room of the scale bar instead of overlapping itself', () => {
    const plan = (legendUnits: number) =>
      planSheet(pixelPaper(800, 600), title, texts, LAO_CAI, measure, null, legendUnits).layout;
    expect(plan(30).marks).not.toBeNull();
    const [column] = plan(75).legend;
    expect(plan(75).marks).toBeNull();
    const { scale } = pixelPaper(800, 600);
    if (column) expect(column.height / scale).toBeGreaterThanOrEqual(75 * 0.75);
  });

  test('the words of a scene have a column of their own, smaller where they are many', () => {
    const scene = (text: string) => ({ text, figures: [{ value: '620', label: 'thôn' }] });
    const plan = (text: string) =>
      planSheet(pixelPaper(1920, 1080), 'Còn lại', texts, LAO_CAI, measure, scene(text));
    const long = plan('Sóng về bản '.repeat(66).trim());
    expect(plan('Sóng về bản').words?.factor).toBe(1);
    expect(long.words?.factor).toBeLessThan(1);
    const boxes = boxesOf(long.layout);
    for (const [index, first] of boxes.entries()) {
      for (const second of boxes.slice(index + 1)) expect(overlap(first, second)).toBe(false);
    }
  });

  test('says which side, or the whole, it cannot draw', () => {
    expect(sizeProblem('1920', '1080', 64e6)).toBeNull();
    expect(sizeProblem('319', '1080', 64e6)).toEqual({ field: 'width', value: '319' });
    expect(sizeProblem('1920', '16001', 64e6)).toEqual({ field: 'height', value: '16001' });
    expect(sizeProblem('1e3', '', 64e6)).toEqual({ field: 'width', value: '1e3' });
    expect(sizeProblem('16000', '16000', mostPixels(8))).toEqual({
      field: 'total',
      value: 256_000_000,
      most: 128_000_000,
    });
  });
});
