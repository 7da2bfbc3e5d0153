import type { Indicators, ProvinceId } from '../model/index.ts';
import { indicatorsSchema, isoDateSchema, provinceIdSchema } from '../model/index.ts';

/** Names of the numbers that `/api/summary` gives of the country and of every province. */
const INDICATORS = Object.keys(indicatorsSchema.shape) as readonly Indicator[];
export type Indicator = keyof Indicators;

/** Which number of a check is meant. */
const CHECK_PARTS = ['expected', 'found', 'difference'] as const;
type CheckPart = (typeof CHECK_PARTS)[number];

/** A number that a text names instead of holding it, so that it is always the register's own. */
export type Reference =
  | { kind: 'summary'; province: ProvinceId | null; indicator: Indicator; date: string | null }
  /** A published figure, or the date that it speaks of. */
  | { kind: 'figure'; id: string; wants: 'value' | 'date' }
  | { kind: 'check'; id: string; part: CheckPart }
  /** The province that is `place`-th by an indicator, the greatest first: its number, or its name. */
  | { kind: 'rank'; indicator: Indicator; place: number; wants: 'value' | 'name' };

/** Text between references, or a reference with the text it was written as. */
export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'reference'; written: string; reference: Reference | null };

/** How references are written, for messages and help. */
export const REFERENCE_FORMS = [
  'summary.uncovered',
  'summary.2025-15.uncovered',
  'summary.uncovered@2021-12-31',
  'figure.s1-villages-left',
  'figure.s1-phase1-target.date',
  'check.villages-left.difference',
  'rank.students_uncovered.1',
  'rank.students_uncovered.1.name',
] as const;

/**
 * Reads a reference as it is written between braces. Null where it is none of the known forms; that
 * the figure, check or province exists is known only with the data.
 */
export function parseReference(written: string): Reference | null {
  const [kind, ...rest] = written.split('.');
  switch (kind) {
    case 'summary':
      return parseSummary(rest);
    case 'figure':
      return parseFigure(rest);
    case 'check': {
      const part = CHECK_PARTS.find((one) => one === rest[1]);
      return rest.length === 2 && isId(rest[0]) && part ? { kind, id: rest[0], part } : null;
    }
    case 'rank':
      return parseRank(rest);
    default:
      return null;
  }
}

function parseFigure([id, wants, ...others]: readonly string[]): Reference | null {
  if (!isId(id) || others.length > 0) return null;
  if (wants !== undefined && wants !== 'date') return null;
  return { kind: 'figure', id, wants: wants ?? 'value' };
}

function parseSummary(parts: readonly string[]): Reference | null {
  const [last, date = null, ...others] = parts.at(-1)?.split('@') ?? [];
  const indicator = INDICATORS.find((one) => one === last);
  if (!indicator || others.length > 0 || parts.length > 2) return null;
  if (date !== null && !isoDateSchema.safeParse(date).success) return null;
  const province = parts.length === 2 ? parseProvince(parts[0] as string) : null;
  if (parts.length === 2 && !province) return null;
  return { kind: 'summary', province, indicator, date };
}

function parseProvince(text: string): ProvinceId | null {
  const [scheme, code] = text.split('-');
  return provinceIdSchema.safeParse({ scheme, code }).data ?? null;
}

function parseRank([name, number, wants, ...others]: readonly string[]): Reference | null {
  const indicator = INDICATORS.find((one) => one === name);
  const place = /^[1-9]\d?$/.test(number ?? '') ? Number(number) : null;
  if (!indicator || place === null || others.length > 0) return null;
  if (wants !== undefined && wants !== 'name') return null;
  return { kind: 'rank', indicator, place, wants: wants ?? 'value' };
}

function isId(text: string | undefined): text is string {
  return /^[a-z0-9-]{1,80}$/.test(text ?? '');
}

/** A text in its parts. A brace that is not closed is text; `{{` and `}}` stand for single braces. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const addText = (piece: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'text') last.text += piece;
    else if (piece) parts.push({ kind: 'text', text: piece });
  };
  for (const [piece, written] of text.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[^{}]+|[{}]/gu)) {
    if (written === undefined) addText(piece === '{{' || piece === '}}' ? piece.slice(1) : piece);
    else parts.push({ kind: 'reference', written, reference: parseReference(written) });
  }
  return parts;
}
