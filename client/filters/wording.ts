import { PROVINCES } from '../../data/figures/provinces.ts';
import { type Condition, provinceNameAt } from '../../data/model/index.ts';
import type { useWords } from '../i18n/useWords.ts';
import { INDICATOR_IDS } from '../parts/indicator-formulas.ts';
import { presenceOf } from './edit.ts';
import { PROPERTIES } from './properties.ts';

type Words = ReturnType<typeof useWords>;

/** More values than this are counted rather than named. */
const NAMED_VALUES = 3;

/** Names of provinces are asked for by the newest they had. */
const LATEST = '9999-12-31';

/** Keys of the catalogues for values that stand in the register as codes. */
const VALUE_WORDS = {
  status: {
    none: 'status.none',
    partial: 'status.partial',
    covered: 'status.covered',
    unknown: 'status.unknown',
  },
  technology: {
    none: 'technology.none',
    '2G': 'technology.2G',
    '3G': 'technology.3G',
    '4G': 'technology.4G',
    '5G': 'technology.5G',
  },
  gap_reason: {
    no_grid_power: 'filters.gapReason.no_grid_power',
    terrain: 'filters.gapReason.terrain',
    distance: 'filters.gapReason.distance',
    unknown: 'filters.gapReason.unknown',
  },
  phase: { I: 'phase.I', II: 'phase.II' },
  basis: { reported: 'basis.reported', derived: 'basis.derived', sample: 'basis.sample' },
  level: {
    preschool: 'level.preschool',
    primary: 'level.primary',
    lower_secondary: 'level.lower_secondary',
    upper_secondary: 'level.upper_secondary',
    multi_level: 'level.multi_level',
  },
  internet: {
    fibre: 'internet.fibre',
    mobile: 'internet.mobile',
    satellite: 'internet.satellite',
    none: 'internet.none',
    unknown: 'internet.unknown',
  },
  device_type: {
    tablet: 'deviceType.tablet',
    laptop: 'deviceType.laptop',
    smartphone: 'deviceType.smartphone',
    desktop: 'deviceType.desktop',
  },
  channel: {
    telecom: 'channel.telecom',
    purchase: 'channel.purchase',
    local_kind: 'channel.local_kind',
    local_cash: 'channel.local_cash',
  },
} as const;

type ValueKey = {
  [Property in keyof typeof VALUE_WORDS]: (typeof VALUE_WORDS)[Property][keyof (typeof VALUE_WORDS)[Property]];
}[keyof typeof VALUE_WORDS];

/** The name of a property; one that nobody knows is named by itself. */
export function propertyName(property: string, { t }: Pick<Words, 't'>): string {
  const known = PROPERTIES[property];
  if (known) return t(known.word);
  const indicator = INDICATOR_IDS.find((id) => id === property);
  return indicator ? t(`provincePage.label.${indicator}`) : property;
}

/** A value of a property as a reader knows it; the empty text is "not stated". */
export function valueName(property: string, value: string, words: Words): string {
  const { t, format } = words;
  if (value === '') return t('filters.notStated');
  const key = (VALUE_WORDS as Record<string, Record<string, ValueKey>>)[property]?.[value];
  if (key) return t(key);
  switch (PROPERTIES[property]?.kind) {
    case 'flag':
      return value === 'true' ? t('value.yes') : value === 'false' ? t('value.no') : value;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value;
    case 'number':
      return Number.isFinite(Number(value)) ? format.decimal(Number(value), 3) : value;
    case 'province':
      return provinceNameOf(value, words.language) ?? value;
    default:
      return value;
  }
}

/** The name of a province by its value in a condition, `2021-10`, without "Tỉnh"; null where there is none such. */
export function provinceNameOf(value: string, language: 'vi' | 'en'): string | null {
  const [scheme, code] = value.split('-');
  const province = PROVINCES.find((one) => one.scheme === scheme && one.code === code);
  if (!province) return null;
  const { name_vi, name_en } = provinceNameAt(province, LATEST);
  return language === 'vi' ? name_vi.replace(/^Tỉnh /, '') : name_en.replace(/ Province$/, '');
}

/** A condition in a few words: "Trạng thái: Trắng sóng, Lõm sóng". */
export function conditionText(condition: Condition, words: Words): string {
  const { t } = words;
  const { op, negated, property } = condition;
  const name = propertyName(property, words);
  const presence = presenceOf(condition);
  if (presence) {
    return t('filters.text.in', { property: name, values: t(`filters.presence.${presence}`) });
  }
  const values = valuesText(condition, words);
  if (op === 'contains') {
    return t(negated ? 'filters.text.notContains' : 'filters.text.contains', {
      property: name,
      values,
    });
  }
  if (!negated) return t('filters.text.in', { property: name, values });
  return t(op === 'range' ? 'filters.text.outside' : 'filters.text.notIn', {
    property: name,
    values,
  });
}

function valuesText({ property, op, values }: Condition, words: Words): string {
  const { t, format } = words;
  if (op === 'contains') return values[0] ?? '';
  const names = values.map((value) =>
    value === '' && op === 'range' ? '' : valueName(property, value, words),
  );
  if (op === 'range') {
    const [from = '', to = ''] = names;
    if (from && from === to) return from;
    if (from && to) return t('filters.text.between', { from, to });
    if (from) return t('filters.text.from', { from });
    return to ? t('filters.text.to', { to }) : t('filters.presence.stated');
  }
  if (names.length <= NAMED_VALUES) return names.join(', ');
  return t('filters.text.more', {
    values: names.slice(0, NAMED_VALUES - 1).join(', '),
    rest: format.count(names.length - NAMED_VALUES + 1),
  });
}
