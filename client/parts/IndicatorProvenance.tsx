import type { SummaryRow } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { NO_FILTERS, withCondition, withProvince } from '../state/filters.ts';
import { useView } from '../state/useView.ts';
import type { ProvinceId, View } from '../state/view.ts';
import {
  INDICATORS,
  type IndicatorId,
  recordsPath,
  workingOf,
  writeIndicator,
} from './indicator-formulas.ts';
import { PageLink } from './PageLink.tsx';
import { Provenance } from './Provenance.tsx';

interface Props {
  indicator: IndicatorId;
  /** The sums that the number is one of. */
  row: SummaryRow;
  /** Null: the whole country. */
  place: ProvinceId | null;
  /** Date of the sums, ISO. */
  date: string;
  size?: 'word' | 'mark';
}

/** The card of a number that the register adds up: what it means, how it was worked out, from which records. */
export function IndicatorProvenance({ indicator, row, place, date, size }: Props) {
  const { t, format } = useWords();
  const { group } = INDICATORS[indicator];
  const value = writeIndicator(indicator, row, format);
  return (
    <Provenance
      what={t(`provincePage.label.${indicator}`)}
      value={value}
      definition={t(`provincePage.definition.${indicator}`)}
      date={date}
      {...row.provenance[group]}
      {...(size ? { size } : {})}
    >
      <HowComputed indicator={indicator} row={row} place={place} date={date} />
    </Provenance>
  );
}

function HowComputed({ indicator, row, place, date }: Props) {
  const { t, format } = useWords();
  const view = useView();
  const { records } = INDICATORS[indicator];
  const working = workingOf(indicator, row, format);
  // Only the map's own sums follow the filters; the pages always show all records.
  const isFiltered = view.page.kind === 'map' && view.filters[records.collection].length > 0;
  const count = records.count?.(row) ?? null;
  return (
    <>
      <dt>{t('reconciliation.card.how')}</dt>
      <dd>
        {t(`provincePage.formula.${indicator}`)}
        {working ? <span className="provenance__working number">{working}</span> : null}
      </dd>
      <dt>{t('reconciliation.card.records')}</dt>
      <dd>
        <PageLink to={tableView(indicator, place, view)}>
          {count === null
            ? t(`reconciliation.card.open_${records.collection}`)
            : t(`reconciliation.card.openCount_${records.collection}`, {
                shown: format.count(count),
              })}
        </PageLink>
        {isFiltered ? (
          <span className="caption">{t('reconciliation.card.filtered')}</span>
        ) : (
          <a className="textlink provenance__api" href={recordsPath(indicator, place, date)}>
            {t('reconciliation.card.api')}
          </a>
        )}
      </dd>
    </>
  );
}

/** The view with the table of exactly the records behind an indicator. */
function tableView(indicator: IndicatorId, place: ProvinceId | null, view: View): Partial<View> {
  const { collection, conditions } = INDICATORS[indicator].records;
  const start = view.page.kind === 'map' ? view.filters : NO_FILTERS;
  const placed = place ? withProvince(start, place) : start;
  return {
    page: { kind: 'map' },
    table: collection,
    filters: conditions.reduce(
      (filters, condition) => withCondition(filters, collection, condition.property, condition),
      placed,
    ),
    ...(place ? { scheme: place.scheme } : {}),
  };
}
