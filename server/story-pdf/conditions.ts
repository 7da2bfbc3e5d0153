import { PROVINCES } from '../../data/figures/provinces.ts';
import { type Condition, provinceNameAt } from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { PROVINCE_PROPERTY, problemOf } from '../../data/register/filter.ts';
import type { Format } from '../../data/words/format.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import { columnTitle, valueTitles } from '../export/words/index.ts';
import type { StoryWords } from './words.ts';

const NAMED_CONDITIONS = 3;
const NAMED_VALUES = 4;

/**
 * What a filter of villages keeps to, in a few words: "Danh sách: Danh sách I (2021)". Empty without
 * conditions; those that the register cannot answer keep to nothing and are not named.
 */
export function conditionsText(
  conditions: readonly Condition[],
  table: ColumnTable,
  words: StoryWords,
  format: Format,
): string {
  const used = conditions.filter((condition) => problemOf(table, condition) === null);
  const texts = used
    .slice(0, NAMED_CONDITIONS)
    .map((condition) => conditionText(condition, words, format));
  const rest = used.length - texts.length;
  return [...texts, ...(rest > 0 ? [words.moreConditions(format.count(rest))] : [])].join('; ');
}

function conditionText(condition: Condition, words: StoryWords, format: Format): string {
  const { property, op, negated, values } = condition;
  const name =
    property === PROVINCE_PROPERTY
      ? words.province
      : columnTitle(format.language, 'villages', property);
  const not = negated ? `${words.not} ` : '';
  if (op === 'contains') return not + words.contains(name, values[0] ?? '');
  const texts = values.map((value) => valueText(property, value, words, format));
  if (op === 'range') {
    const [from, to] = values;
    const ends = [
      from ? words.from(texts[0] as string) : '',
      to ? words.to(texts[1] as string) : '',
    ].filter(Boolean);
    return `${name}: ${not}${ends.join(' ') || words.stated}`;
  }
  const rest = texts.length - NAMED_VALUES;
  const listed = texts.slice(0, NAMED_VALUES).join(', ');
  return `${name}: ${not}${listed}${rest > 0 ? ` (+${format.count(rest)})` : ''}`;
}

function valueText(property: string, value: string, words: StoryWords, format: Format): string {
  if (value === '') return words.absent;
  if (value === 'true' || value === 'false') return value === 'true' ? words.yes : words.no;
  if (property === PROVINCE_PROPERTY) {
    const unit = PROVINCES.find(({ scheme, code }) => `${scheme}-${code}` === value);
    return unit ? shortProvinceName(provinceNameAt(unit, '9999-12-31'), format.language) : value;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
  if (/^-?\d+(\.\d+)?$/.test(value) && !/^(code|name|commune)/.test(property)) {
    return format.decimal(Number(value), 3);
  }
  return valueTitles(format.language, property)?.[value] ?? value;
}
