import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import type { IndicatorId } from '../parts/indicator-formulas.ts';
import type { ProvinceId } from '../state/view.ts';
import { Fact } from './Fact.tsx';

interface Props {
  province: Summary['provinces'][number];
  date: string;
  place: ProvinceId;
}

/** What the allocated money did: received, spent, saved through tenders, left. */
export function Budget({ province, date, place }: Props) {
  const { t, format } = useWords();
  const received = province.budget_received_million_vnd;
  const cash = province.local_cash_received_million_vnd;
  const money = (value: number) => `${format.decimal(value, 1)} ${t('unit.million_vnd')}`;
  const row = (label: string, indicator: IndicatorId, value: number | null) => (
    <Fact
      label={label}
      value={value === null ? null : money(value)}
      chip={
        <IndicatorProvenance
          indicator={indicator}
          row={province}
          place={place}
          date={date}
          size="mark"
        />
      }
    />
  );
  return (
    <section className="drawer__part" aria-labelledby="budget-title">
      <h3 className="drawer__subtitle" id="budget-title">
        {t('drawer.budget')}
      </h3>
      {received === 0 && cash === 0 ? (
        <p className="caption">{t('drawer.noBudget')}</p>
      ) : (
        <>
          <BudgetBar province={province} />
          <dl className="facts">
            {row(t('drawer.received'), 'budget_received_million_vnd', received)}
            {row(t('drawer.spent'), 'budget_spent_million_vnd', province.budget_spent_million_vnd)}
            {row(t('drawer.saved'), 'budget_saved_million_vnd', province.budget_saved_million_vnd)}
            {row(t('drawer.left'), 'budget_left_million_vnd', province.budget_left_million_vnd)}
            {row(
              t('indicator.local_cash'),
              'local_cash_received_million_vnd',
              cash > 0 ? cash : null,
            )}
          </dl>
        </>
      )}
    </section>
  );
}

/** Shares of the money received; the list below says the same in numbers. */
function BudgetBar({ province }: { province: Props['province'] }) {
  if (province.budget_received_million_vnd <= 0) return null;
  return (
    <div className="budget-bar" aria-hidden="true">
      <span className="budget-bar__spent" style={{ flexGrow: province.budget_spent_million_vnd }} />
      <span className="budget-bar__saved" style={{ flexGrow: province.budget_saved_million_vnd }} />
      <span
        className="budget-bar__left"
        style={{ flexGrow: Math.max(0, province.budget_left_million_vnd) }}
      />
    </div>
  );
}
