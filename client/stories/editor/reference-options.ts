import { foldText } from '../../../data/register/fold.ts';
import {
  type Facts,
  type Moment,
  parseReference,
  printResolved,
  resolve,
} from '../../../data/story/index.ts';
import { shortProvinceName } from '../../../data/words/names.ts';
import type { useWords } from '../../i18n/useWords.ts';
import { INDICATOR_IDS } from '../../parts/indicator-formulas.ts';

/** A number that a text can name: how it is written, what it is, and what it is now. */
interface ReferenceOption {
  kind: 'summary' | 'province' | 'figure' | 'check' | 'rank';
  written: string;
  label: string;
  value: string;
  /** What it is found by, without case and tone marks. */
  searched: string;
}

/** Places of the ranks that are offered; others are written by hand. */
const PLACES = [1, 2, 3] as const;
const CHECK_PARTS = ['expected', 'found', 'difference'] as const;

type Words = ReturnType<typeof useWords>;

/** Every number that there is to name, with its value at the moment of a scene. */
export function referenceOptions(facts: Facts, moment: Moment, words: Words): ReferenceOption[] {
  const { t, format, language } = words;
  const option = (kind: ReferenceOption['kind'], written: string, label: string) => {
    const reference = parseReference(written);
    const value = printResolved(reference && resolve(reference, moment, facts), format);
    return { kind, written, label, value, searched: foldText(`${label} ${written}`) };
  };
  const local = (record: { label_vi: string; label_en: string }) =>
    language === 'vi' ? record.label_vi : record.label_en;
  const summary = facts.summary(moment.date, moment.scheme);
  const indicators = INDICATOR_IDS.map((id) => ({ id, what: t(`provincePage.label.${id}`) }));
  return [
    ...indicators.map(({ id, what }) => option('summary', `summary.${id}`, what)),
    ...facts.figures.flatMap((figure) => [
      option('figure', `figure.${figure.id}`, local(figure)),
      ...(figure.as_of
        ? [
            option(
              'figure',
              `figure.${figure.id}.date`,
              t('storyEditor.dateOf', { what: local(figure) }),
            ),
          ]
        : []),
    ]),
    ...facts.checks.flatMap((check) =>
      CHECK_PARTS.map((part) => {
        const rule = language === 'vi' ? check.rule_vi : check.rule_en;
        const of = t(`storyEditor.checkPart.${part}`);
        return option('check', `check.${check.id}.${part}`, `${rule} (${of})`);
      }),
    ),
    ...indicators.flatMap(({ id, what }) =>
      PLACES.flatMap((place) => [
        option('rank', `rank.${id}.${place}.name`, t('storyEditor.rankName', { place, what })),
        option('rank', `rank.${id}.${place}`, t('storyEditor.rankValue', { place, what })),
      ]),
    ),
    ...(summary?.provinces ?? []).flatMap((province) =>
      indicators.map(({ id, what }) =>
        option(
          'province',
          `summary.${summary?.scheme}-${province.code}.${id}`,
          `${shortProvinceName(province, language)}: ${what}`,
        ),
      ),
    ),
  ];
}

/** Those that hold every word of a question, in any order. */
export function findOptions(
  options: readonly ReferenceOption[],
  question: string,
): readonly ReferenceOption[] {
  const parts = foldText(question).split(/\s+/).filter(Boolean);
  return options.filter(({ searched }) => parts.every((part) => searched.includes(part)));
}
