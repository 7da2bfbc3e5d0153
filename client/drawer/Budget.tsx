import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { Provenance } from '../parts/Provenance.tsx';
import { Fact } from './Fact.tsx';

interface Props {
  province: Summary['provinces'][number];
  date: string;
}

/** What the allocated money did: received, spent, saved through tenders, left. */
export function Budget({ province, date }: Props) {
  const { t, format } = useWords();
  const received = province.budget_received_million_vnd;
  const cash = province.local_cash_received_million_vnd;
  const money = (value: number) => `${format.decimal(value, 1)} ${t('unit.million_vnd')}`;
  const chip = (what: string, definition: string) => (
    <Provenance
      what={what}
      definition={definition}
      date={date}
      {...province.provenance.devices}
      size="mark"
    />
  );
  const row = (label: string, value: number) => (
    <Fact label={label} value={money(value)} chip={chip(label, t('definition.budget'))} />
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
            {row(t('drawer.received'), received)}
            {row(t('drawer.spent'), province.budget_spent_million_vnd)}
            {row(t('drawer.saved'), province.budget_saved_million_vnd)}
            {row(t('drawer.left'), province.budget_left_million_vnd)}
            <Fact
              label={t('indicator.local_cash')}
              value={cash > 0 ? money(cash) : null}
              chip={chip(t('indicator.local_cash'), t('definition.cash'))}
            />
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
