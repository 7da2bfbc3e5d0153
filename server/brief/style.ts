import type { CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces';
import type { ChartColors } from '../../data/charts/index.ts';

/** A4 portrait, PDF points. */
export const PAGE = { width: 595.28, margin: 40, top: 52, bottom: 46 } as const;

/** Width between the margins, pt. */
export const CONTENT_PT = PAGE.width - 2 * PAGE.margin;

/** Charts are drawn this wide, px, and fitted to the content: their 11 px become 9 pt. */
export const CHART_PX = 630;

export const FONT = 'Be Vietnam Pro';

/** The light theme of the page, on paper. */
export const COLOR = {
  text: '#1B2733',
  muted: '#566573',
  line: '#DDE4E9',
  rule: '#9AA7B1',
  sunken: '#F3F6F8',
  white: '#FFFFFF',
  accent: '#0B6E99',
  accentSoft: '#E1F0F6',
  sea: '#DCE9F0',
  seaLabel: '#3B6379',
  land: '#FFFFFF',
  neighbour: '#F1F0EC',
  neighbourLabel: '#5F6973',
  none: '#C1272D',
  partial: '#CC6B00',
  covered: '#5B8C85',
  noneText: '#B31F26',
  partialText: '#994F00',
  coveredText: '#3C6B64',
  warning: '#8F4A00',
  warningSoft: '#FDF1E2',
  quiet: '#B9CCD8',
  school: '#2F5DA8',
  devices: '#6A3FA0',
} as const;

export const CHART_COLORS: ChartColors = {
  text: COLOR.text,
  muted: COLOR.muted,
  line: COLOR.line,
  background: COLOR.white,
  none: COLOR.none,
  partial: COLOR.partial,
  school: COLOR.school,
  devices: COLOR.devices,
  accent: COLOR.accent,
  quiet: COLOR.quiet,
};

/** Line heights leave room for stacked tone marks (Ễ, Ậ). */
export const STYLES: StyleDictionary = {
  title: { fontSize: 25, bold: true, lineHeight: 1.1 },
  subtitle: { fontSize: 9.5, color: COLOR.muted },
  lead: { fontSize: 11, lineHeight: 1.25 },
  section: { fontSize: 13, bold: true, color: COLOR.accent, margin: [0, 14, 0, 5] },
  chartTitle: { fontSize: 9.5, bold: true, margin: [0, 6, 0, 3] },
  note: { fontSize: 7.5, color: COLOR.muted, lineHeight: 1.2 },
  cell: { fontSize: 8 },
  headCell: { fontSize: 7.5, bold: true, color: COLOR.muted },
  figureLabel: { fontSize: 7.5, color: COLOR.muted },
  figureValue: { fontSize: 15, bold: true },
  figureNote: { fontSize: 7.5, color: COLOR.text },
};

/** Tables with quiet lines between the rows and a stronger one under the head. */
export const QUIET_LINES: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (row, node) => (row === (node.table.headerRows ?? 0) ? COLOR.rule : COLOR.line),
  paddingLeft: (column) => (column === 0 ? 0 : 5),
  paddingRight: () => 0,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};
