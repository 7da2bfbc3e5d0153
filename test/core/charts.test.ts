import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  type ChartFrame,
  comparisonBars,
  coverageCourse,
  devicesByChannel,
  schoolsByConnection,
  sparkline,
} from '../../data/charts/index.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const COLORS = {
  ...{ text: '#111111', muted: '#222222', line: '#333333', background: '#ffffff' },
  ...{ none: '#aa0000', partial: '#bb5500', school: '#0000aa', devices: '#550055' },
  ...{ accent: '#005577', quiet: '#ccddee' },
};
const FORMAT = {
  count: (value: number) => `#${value}`,
  share: (ratio: number) => `${Math.round(ratio * 100)}%`,
  date: (iso: string) => iso,
};
const frame = (id: string, width = 600): ChartFrame => ({
  ...{ colors: COLORS, format: FORMAT, width, document, id },
});
const SAID = { title: 'Tên <b> & tên', description: 'Ẫ Ễ Ố' };
const COURSE_WORDS = {
  ...SAID,
  none: 'NONE',
  partial: 'PARTIAL',
  uncovered: 'ALL',
  empty: 'EMPTY',
};
const DEVICE_WORDS = {
  ...SAID,
  ...{ pledged: 'P', allocated: 'A', delivered: 'D', notStated: 'NOT STATED', empty: 'EMPTY' },
  type: { tablet: 'T', laptop: 'L', smartphone: 'S', desktop: 'K' },
  channel: { telecom: 'TEL', purchase: 'PUR', local_kind: 'KIND', local_cash: 'CASH' },
};
const SCHOOL_WORDS = {
  ...{ ...SAID, empty: 'EMPTY' },
  internet: { fibre: 'F', mobile: 'M', satellite: 'S', none: 'N', unknown: 'U' },
};

const texts = (svg: Element) => [...svg.querySelectorAll('text')].map((one) => one.textContent);
const bars = (svg: Element) =>
  [...svg.querySelectorAll('g rect')].map((one) => Number(one.getAttribute('width')));

const CHARTS = {
  course: () =>
    coverageCourse({
      ...frame('course'),
      data: [
        { date: '2021-09-30', none: 30, partial: 10, uncovered: 40 },
        { date: '2023-12-31', none: 8, partial: 4, uncovered: 12 },
      ],
      words: COURSE_WORDS,
    }),
  comparison: () =>
    comparisonBars({
      ...frame('comparison'),
      data: [
        { label: 'Lào Cai', value: 0.5, kind: 'own' },
        { label: 'Lai Châu', value: 0.25, kind: 'neighbour' },
        { label: 'Yên Bái', value: null, kind: 'neighbour' },
        { label: 'Cả nước', value: 0, kind: 'national' },
      ],
      formatValue: FORMAT.share,
      words: { ...SAID, notStated: 'NOT STATED' },
    }),
  devices: () =>
    devicesByChannel({
      ...frame('devices'),
      data: [
        { channel: 'telecom', device_type: 'tablet', pledged: 100, allocated: null, delivered: 0 },
        {
          ...{ channel: 'purchase', device_type: 'tablet' },
          ...{ pledged: null, allocated: null, delivered: null },
        },
      ],
      words: DEVICE_WORDS,
    }),
  schools: () =>
    schoolsByConnection({
      ...frame('schools'),
      data: { fibre: 6, mobile: 3, satellite: 0, none: 1, unknown: 0 },
      words: SCHOOL_WORDS,
    }),
  spark: () =>
    sparkline({
      ...frame('spark', 80),
      data: [
        { date: '2021-01-01', value: 3 },
        { date: '2022-01-01', value: null },
        { date: '2023-01-01', value: 1 },
      ],
      words: SAID,
    }),
};

describe('every chart', () => {
  it.each(Object.entries(CHARTS))('%s: is an image with a name and a description', (id, draw) => {
    const svg = draw();
    expect(svg.getAttribute('role')).toBe('img');
    const names = svg.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(names.map((name) => svg.querySelector(`#${name}`)?.textContent)).toEqual([
      SAID.title,
      SAID.description,
    ]);
    // Written out it is XML as a PDF or a file needs it, with the names of SVG as they are.
    expect(svg.outerHTML).toContain('Tên &lt;b&gt; &amp; tên');
    expect(svg.outerHTML).toContain('viewBox=');
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
    expect(names[0]).toBe(`${id}-title`);
  });

  it.each(Object.entries(CHARTS))(
    '%s: no inline style sheet, and no pattern is missing',
    (_, draw) => {
      const svg = draw();
      expect(svg.querySelector('style')).toBeNull();
      const used = [...svg.outerHTML.matchAll(/url\(#([\w-]+)\)/g)].map(([, name]) => name);
      for (const name of used) expect(svg.querySelector(`pattern#${name}`), name).not.toBeNull();
    },
  );
});

describe('what charts show', () => {
  it('the course ends in its newest numbers, in words', () => {
    expect(texts(CHARTS.course())).toEqual(
      expect.arrayContaining(['NONE #8', 'PARTIAL #4', 'ALL #12', '2022', '2023']),
    );
  });

  it('a course without observations, and with one', () => {
    const empty = coverageCourse({ ...frame('empty'), data: [], words: COURSE_WORDS });
    expect(texts(empty)).toEqual(['EMPTY']);
    const data = [{ date: '2023-12-31', none: 0, partial: 0, uncovered: 0 }];
    const one = coverageCourse({ ...frame('one'), data, words: COURSE_WORDS });
    expect(texts(one)).toEqual(expect.arrayContaining(['2023-12-31', 'ALL #0']));
    expect(one.outerHTML).not.toMatch(/NaN|undefined/);
  });

  it('bars are as long as their values; an unknown one is said, not drawn as zero', () => {
    const svg = CHARTS.comparison();
    const [own = 0, neighbour = 0] = bars(svg);
    expect(own / neighbour).toBeCloseTo(2, 1);
    expect(texts(svg)).toEqual(expect.arrayContaining(['50%', '25%', 'NOT STATED', '0%']));
  });

  it('devices: null is not zero, and rows that state nothing are left out', () => {
    const shown = texts(CHARTS.devices());
    expect(shown).toEqual(expect.arrayContaining(['TEL · T', '#100', 'NOT STATED', '#0']));
    expect(shown.join()).not.toContain('PUR');
    expect(bars(CHARTS.devices()).filter((width) => width > 0)).toHaveLength(1);
  });

  it('schools: parts in proportion, zeros in the legend only', () => {
    const svg = CHARTS.schools();
    const widths = bars(svg);
    expect(widths).toHaveLength(3);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 1);
    expect(texts(svg)).toEqual([
      'F #6 (60%)',
      'M #3 (30%)',
      'S #0 (0%)',
      'N #1 (10%)',
      'U #0 (0%)',
    ]);
  });

  it('a legend that is too wide goes on in the next row', () => {
    const data = { fibre: 6, mobile: 3, satellite: 1, none: 1, unknown: 1 };
    const height = (width: number) =>
      Number(
        schoolsByConnection({ ...frame('s', width), data, words: SCHOOL_WORDS }).getAttribute(
          'height',
        ),
      );
    expect(height(200)).toBeGreaterThan(height(900));
  });
});
