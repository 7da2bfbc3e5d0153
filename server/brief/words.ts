import type {
  CoverageChange,
  CoverageStatus,
  DeviceChannel,
  DeviceType,
  ExplanationKind,
  GapReason,
  Internet,
  Verdict,
} from '../../data/model/index.ts';
import type { Language } from '../../data/words/language.ts';
import { en } from './words-en.ts';
import { vi } from './words-vi.ts';

/** The key figures, by what they are called. */
export type KeyFigure =
  | 'uncovered'
  | 'coverageRate'
  | 'populationUncovered'
  | 'studentsUncovered'
  | 'withoutGridPower'
  | 'schoolsConnected'
  | 'studentsInNeed'
  | 'devicesPerStudent';

/** Every word of a brief. Functions are given numbers and dates as they are to be written. */
export interface BriefWords {
  product: string;
  /** For the document's metadata. */
  author: string;
  kind: string;
  sample: { band: string; note: string };
  scheme: Record<'2021' | '2025', string>;
  subtitle(scheme: string, code: string, date: string): string;
  formedFrom(names: string): string;
  becamePartOf(name: string, date: string): string;
  lead: {
    none(villages: string): string;
    some(uncovered: string, villages: string, share: string): string;
    fewer(count: string, date: string): string;
    more(count: string, date: string): string;
    same(date: string): string;
    noBefore(date: string): string;
  };
  keyFigure: Record<KeyFigure, string>;
  keyFigures: {
    title: string;
    rank(rank: string, of: string, first: string): string;
    /** Which end rank 1 is. */
    first: Record<'most' | 'fewest', string>;
    change(by: string): string;
    /** A change of a share, in percentage points. */
    points(by: string): string;
    unchanged: string;
    noBefore: string;
    of(part: string, whole: string): string;
    note(date: string): string;
  };
  map: {
    title: string;
    inset: string;
    north: string;
    eastSea: string;
    hoang_sa: string;
    truong_sa: string;
    legend: string;
    own: string;
    projection: string;
    missing: string;
    archipelago(name: string): string;
  };
  status: Record<CoverageStatus, string>;
  statusMeaning: Record<CoverageStatus, string>;
  course: {
    title: string;
    uncovered: string;
    empty: string;
    description(from: string, to: string): string;
  };
  comparison: { title: string; national: string; note: string; description: string };
  schools: {
    title: string;
    section: string;
    empty: string;
    description: string;
    note(connected: string, all: string): string;
  };
  internet: Record<Internet, string>;
  devices: {
    section: string;
    title: string;
    need(need: string, delivered: string, share: string): string;
    noNeed: string;
    pledged: string;
    allocated: string;
    delivered: string;
    notStated: string;
    empty: string;
    description: string;
  };
  deviceType: Record<DeviceType, string>;
  channel: Record<DeviceChannel, string>;
  money: {
    title: string;
    unit: string;
    received: string;
    spent: string;
    saved: string;
    left: string;
    localCash: string;
    note: string;
  };
  villages: {
    title(count: string): string;
    empty: string;
    number: string;
    name: string;
    commune: string;
    status: string;
    population: string;
    students: string;
    gridPower: string;
    reason: string;
    listedOn: string;
    total: string;
    yes: string;
    no: string;
    unknown: string;
  };
  gapReason: Record<GapReason, string>;
  changes: {
    section: string;
    title(from: string, to: string): string;
    noBefore(date: string): string;
    nothing: string;
    net(net: string): string;
  };
  change: Record<CoverageChange, string>;
  published: {
    section: string;
    note: string;
    none: string;
    figure: string;
    value: string;
    asOf: string;
    source: string;
    undated: string;
    checks: string;
    noChecks: string;
    working: string;
    expected: string;
    found: string;
    difference: string;
  };
  unit: Record<string, string>;
  verdict: Record<Verdict, string>;
  explanation: Record<Exclude<ExplanationKind, 'none'>, string>;
  sources: {
    section: string;
    group: string;
    source: string;
    basis: string;
    coverage: string;
    schools: string;
    devices: string;
    outlines: string;
    unknown: string;
  };
  basis: Record<'reported' | 'derived' | 'sample', string>;
  footer: { page(page: string, of: string): string; data(date: string): string };
}

const WORDS: Record<Language, BriefWords> = { vi, en };

/** The words of a language. */
export function briefWords(language: Language): BriefWords {
  return WORDS[language];
}
