import type { ProvinceSummary, Summary } from '../../data/model/index.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import type { useWords } from '../i18n/useWords.ts';
import { INDICATORS, type IndicatorId, writeValue } from '../parts/indicator-formulas.ts';
import { PageLink } from '../parts/PageLink.tsx';
import type { CardProps } from '../parts/Provenance.tsx';
import type { Choropleth } from '../state/view.ts';

interface Counted {
  choropleth: Exclude<Choropleth, 'off'>;
  summary: Summary;
  /** The class in words, such as "1–14". */
  label: string;
  /** The provinces that it counts. */
  codes: readonly string[];
  /** True for the provinces of which nothing is known. */
  isUnknown?: boolean;
  /** Net change by province code, for `change`. */
  net?: ReadonlyMap<string, number> | null;
}

type Words = ReturnType<typeof useWords>;

/** The indicators that a choropleth shows, whose sources its counts rest on. */
const SHOWN: Readonly<Record<Counted['choropleth'], readonly IndicatorId[]>> = {
  uncovered: ['uncovered'],
  coverage_rate: ['coverage_rate'],
  population_uncovered: ['population_uncovered'],
  devices_per_student_in_need: ['devices_per_student_in_need', 'students_in_need'],
  bivariate: ['coverage_rate', 'devices_per_student_in_need', 'students_in_need'],
  change: ['uncovered'],
};

/** The card of how many provinces a class of the legend holds: how classes are made, and which provinces these are. */
export function classCard(counted: Counted, words: Words): CardProps {
  const { choropleth, summary, label, codes, isUnknown = false } = counted;
  const { t } = words;
  const groups = SHOWN[choropleth].map((id) => summary.national.provenance[INDICATORS[id].group]);
  return {
    what: `${t(`legend.color.${choropleth}`)}: ${label}`,
    value: t('legend.provincesIn', { count: codes.length }),
    definition: t(`cards.classes.${isUnknown ? 'unknown' : methodOf(choropleth)}`),
    date: summary.as_of,
    bases: [...new Set(groups.flatMap(({ bases }) => bases))],
    sources: [...new Set(groups.flatMap(({ sources }) => sources))],
    children: (
      <>
        <dt>{t('reconciliation.card.how')}</dt>
        <dd>
          {t(isUnknown ? 'cards.unknownHow' : 'cards.classHow', {
            count: codes.length,
            total: summary.provinces.length,
          })}{' '}
          {choropleth === 'change' || choropleth === 'bivariate'
            ? null
            : t(`provincePage.formula.${choropleth}`)}
        </dd>
        <dt>{t('cards.classProvinces')}</dt>
        <dd>
          {codes.length === 0 ? t('cards.classNone') : <Provinces {...counted} words={words} />}
        </dd>
      </>
    ),
  };
}

function methodOf(choropleth: Counted['choropleth']): 'natural' | 'change' | 'bivariate' {
  return choropleth === 'change' || choropleth === 'bivariate' ? choropleth : 'natural';
}

/** The provinces by name, each with its value and a way to it. */
function Provinces({ words, ...counted }: Counted & { words: Words }) {
  const { summary, codes } = counted;
  const { format, language } = words;
  const rows = summary.provinces
    .filter(({ code }) => codes.includes(code))
    .map((province) => ({ province, name: shortProvinceName(province, language) }))
    .sort((one, other) => format.compare(one.name, other.name));
  return (
    <ul className="class-provinces">
      {rows.map(({ province, name }) => (
        <li key={province.code}>
          <PageLink
            to={{
              selection: { kind: 'province', scheme: summary.scheme, code: province.code },
            }}
          >
            {name}
          </PageLink>
          <span className="number">{writtenValue(province, counted, words)}</span>
        </li>
      ))}
    </ul>
  );
}

function writtenValue(province: ProvinceSummary, counted: Counted, { format }: Words): string {
  const { choropleth, net, isUnknown } = counted;
  if (isUnknown) return '';
  if (choropleth === 'change') return format.signed(net?.get(province.code) ?? 0);
  return SHOWN[choropleth]
    .filter((id) => id !== 'students_in_need')
    .map((id) => writeValue(id, Number(province[id]), format))
    .join(' · ');
}
