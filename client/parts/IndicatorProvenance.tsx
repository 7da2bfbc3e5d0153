import type { Condition, SummaryRow } from '../../data/model/index.ts';
import { problemOf } from '../../data/register/filter.ts';
import { conditionText } from '../filters/wording.ts';
import { useWords } from '../i18n/useWords.ts';
import { villagesOn } from '../register/register.ts';
import { useRegister } from '../register/useRegister.ts';
import { useView } from '../state/useView.ts';
import type { ProvinceId } from '../state/view.ts';
import {
  INDICATORS,
  type IndicatorId,
  recordConditions,
  workingOf,
  writeIndicator,
} from './indicator-formulas.ts';
import { type CardProps, Provenance } from './Provenance.tsx';
import { RecordLinks } from './RecordLinks.tsx';

interface Props {
  indicator: IndicatorId;
  /** The sums that the number is one of. */
  row: SummaryRow;
  /** Null: the whole country. */
  place: ProvinceId | null;
  /** Date of the sums, ISO. */
  date: string;
}

/** The chip of a number that the register adds up. */
export function IndicatorProvenance({ size, ...props }: Props & { size?: 'word' | 'mark' }) {
  return <Provenance {...indicatorCard(props, useWords())} {...(size ? { size } : {})} />;
}

/** The card of a number that the register adds up: what it means, how it was worked out, from which records. */
export function indicatorCard(
  props: Props,
  { t, format }: Pick<ReturnType<typeof useWords>, 't' | 'format'>,
): CardProps {
  const { indicator, row, date } = props;
  return {
    what: t(`provincePage.label.${indicator}`),
    value: writeIndicator(indicator, row, format),
    definition: t(`provincePage.definition.${indicator}`),
    date,
    ...row.provenance[INDICATORS[indicator].group],
    children: <HowComputed {...props} />,
  };
}

function HowComputed({ indicator, row, place, date }: Props) {
  const { t, format } = useWords();
  const filters = useSumFilters(date);
  const { records } = INDICATORS[indicator];
  const working = workingOf(indicator, row, format);
  const count = records.count?.(row) ?? null;
  return (
    <>
      {filters.length > 0 ? (
        <FilterWords
          filters={filters}
          isApplied={records.collection === 'villages'}
          total={row.villages}
          count={count}
        />
      ) : null}
      <dt>{t('reconciliation.card.how')}</dt>
      <dd>
        {t(`provincePage.formula.${indicator}`)}
        {working ? <span className="provenance__working number">{working}</span> : null}
      </dd>
      <RecordLinks
        collection={records.collection}
        conditions={recordConditions(indicator, place, filters)}
        count={count}
        date={date}
        {...(place ? { scheme: place.scheme } : {})}
      />
    </>
  );
}

/**
 * The conditions that the sums of villages are kept to: on the map those of the filters that the register
 * can answer; on the pages, whose sums are of every record, none.
 */
function useSumFilters(date: string): readonly Condition[] {
  const view = useView();
  const { register } = useRegister(false);
  if (view.page.kind !== 'map' || !register) return [];
  const table = villagesOn(register, date);
  return view.filters.villages.filter((condition) => problemOf(table, condition) === null);
}

interface FilterProps {
  filters: readonly Condition[];
  /** False for numbers that filters of villages do not touch. */
  isApplied: boolean;
  /** Villages of the place that fit the filters. */
  total: number;
  /** Records behind the number; null where that is not known. */
  count: number | null;
}

/** The filters that hold, in words, and how many records they leave. */
function FilterWords({ filters, isApplied, total, count }: FilterProps) {
  const words = useWords();
  const { t, format } = words;
  return (
    <>
      <dt>{t('reconciliation.card.filter')}</dt>
      <dd>
        {isApplied ? (
          <ul className="provenance__filters">
            {filters.map((condition) => (
              <li key={JSON.stringify(condition)}>{conditionText(condition, words)}</li>
            ))}
          </ul>
        ) : (
          t('reconciliation.card.unfiltered')
        )}
        {isApplied && count !== null ? (
          <span className="provenance__working number">
            {t('reconciliation.card.filteredOf', {
              total: format.count(total),
              shown: format.count(count),
            })}
          </span>
        ) : null}
      </dd>
    </>
  );
}
