import type { Check, ExplanationKind, Figure } from '../model/index.ts';

/** Values of the figures that a rule names, by id. */
export type Values = (id: string) => number;

/** A text in both languages: Vietnamese, English. */
type Text = readonly [vi: string, en: string];

/** Why figures stand as they do, and whether that is known or supposed. */
interface Explanation {
  kind: Exclude<ExplanationKind, 'none'>;
  text: Text;
}

/**
 * What a rule works out. `working` is arithmetic without words, so that it reads in any language;
 * its numbers are written the English way, with commas.
 */
interface Outcome {
  working: string;
  /** What follows from the other figures. */
  expected: number;
  /** What is reported; null where nothing reported can be compared. */
  found: number | null;
  verdict: Check['verdict'];
  /** Why, where the rule has more to say than its verdict does. */
  explanation?: Explanation;
}

/** One line of reconciliation: which figures it reads and what it makes of them. */
export interface Rule {
  id: string;
  unit: Check['unit'];
  rule: Text;
  figures: readonly string[];
  work: (value: Values) => Outcome;
}

const EXPLANATIONS: Record<Check['verdict'], Text> = {
  holds: ['Các số đã công bố khớp nhau.', 'The published figures agree.'],
  holds_rounded: [
    'Các số khớp nhau trong phạm vi làm tròn của số đã công bố.',
    'The figures agree within the rounding of what is published.',
  ],
  contradiction: [
    'Các số đã công bố không khớp nhau và nguồn không giải thích.',
    'The published figures disagree, and the source does not explain it.',
  ],
  informative: [
    'Suy ra từ các số đã công bố; không có số nào để đối chiếu.',
    'It follows from published figures; there is nothing to compare it with.',
  ],
};

/** A number as `working` and English texts show it: `98,413`, with so many decimals. */
export function show(value: number, digits = 0): string {
  return written('en-US', value, digits);
}

/** The same number as Vietnamese texts show it: `98.413`. */
export function showVi(value: number, digits = 0): string {
  return written('vi-VN', value, digits);
}

function written(locale: string, value: number, digits: number): string {
  const text = value.toLocaleString(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return text.replace('-', '−');
}

/** A number rounded to so many decimals, so that no binary remainder is published. */
export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** `holds` where both are equal, `contradiction` where not. */
export function compare(expected: number, found: number): Check['verdict'] {
  return expected === found ? 'holds' : 'contradiction';
}

/** A rule that parts add up to a reported whole. */
export function sumRule(
  id: string,
  unit: Check['unit'],
  rule: Text,
  parts: readonly string[],
  whole: string,
): Rule {
  return {
    id,
    unit,
    rule,
    figures: [...parts, whole],
    work: (value) => {
      const expected = parts.reduce((sum, part) => sum + value(part), 0);
      const found = value(whole);
      const terms = parts.map((part) => show(value(part))).join(' + ');
      const reported = expected === found ? '' : ` ≠ ${show(found)}`;
      return {
        working: `${terms} = ${show(expected)}${reported}`,
        expected,
        found,
        verdict: compare(expected, found),
      };
    },
  };
}

/** Applies a rule; null where one of its figures is not among those given. */
export function applyRule(rule: Rule, figures: ReadonlyMap<string, Figure>): Check | null {
  if (!rule.figures.every((id) => figures.has(id))) return null;
  const { working, expected, found, verdict, explanation } = rule.work((id) => {
    const figure = figures.get(id);
    if (!figure) throw new RangeError(`rule "${rule.id}" reads "${id}" without naming it`);
    return figure.value;
  });
  const [explanation_vi, explanation_en] = explanation?.text ?? EXPLANATIONS[verdict];
  return {
    id: rule.id,
    rule_vi: rule.rule[0],
    rule_en: rule.rule[1],
    working,
    figures: [...rule.figures],
    expected,
    found,
    difference: found === null ? null : round(found - expected, 3),
    unit: rule.unit,
    verdict,
    explanation_kind: explanation?.kind ?? 'none',
    explanation_vi,
    explanation_en,
  };
}
