import { Popover } from '@base-ui/react/popover';
import { ChevronDown, Table2 } from 'lucide-react';
import { type CoverageChange, coverageChangeSchema, type Summary } from '../../data/model/index.ts';
import { schemeName } from '../i18n/schemes.ts';
import { useWords } from '../i18n/useWords.ts';
import { useRegister } from '../register/useRegister.ts';
import { changeView } from '../state/useView.ts';
import type { View } from '../state/view.ts';
import { ChangeSymbol } from './ChangeSymbol.tsx';
import { comparedWith } from './compare.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { ProvinceChanges } from './ProvinceChanges.tsx';
import { placesChanged, provinceInView } from './places.ts';
import './ChangesCard.css';

const KINDS: readonly CoverageChange[] = coverageChangeSchema.options;

/** What changed between the two dates: counts by kind, which are the legend of the map's symbols too. */
export function ChangesCard({ view, summary }: { view: View; summary: Summary }) {
  const words = useWords();
  const { t, format, language } = words;
  const { register } = useRegister(false);
  const to = summary.as_of;
  const since = comparedWith(view, summary);
  if (since === null) return null;
  const comparison = register && comparisonOf(register, since, to, summary.scheme, view.filters);
  const province = provinceInView(view);
  if (!register || !comparison) {
    return <p className="changes-card card">{t('time.change.loading')}</p>;
  }
  const chosen = province
    ? placesChanged(register, province, comparison, view.filters, language)
    : [];
  const places = [
    ...chosen.map(({ scheme, code, name, counts }) => ({
      key: `${scheme}-${code}`,
      name: t('time.change.onScheme', { name, scheme: schemeName(scheme, words) }),
      counts,
    })),
    { key: 'country', name: t('time.change.country'), counts: comparison.national },
  ];
  return (
    <section className="changes-card card" aria-labelledby="changes-title">
      <h2 className="changes-card__title" id="changes-title">
        {t('time.change.title', {
          from: format.date(comparison.from),
          to: format.date(comparison.to),
        })}
        {view.filters.villages.length > 0 ? (
          <span className="caption">
            {' '}
            {t('time.change.filtered', { date: format.date(comparison.to) })}
          </span>
        ) : null}
      </h2>
      <div className="changes-card__scroll">
        <table className="changes-card__table">
          <thead>
            <tr>
              <td />
              {places.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {KINDS.map((kind) => (
              <tr key={kind} data-kind={kind} title={t(`time.change.meaning.${kind}`)}>
                <th scope="row">
                  <ChangeSymbol change={kind} />
                  {t(`time.change.${kind}`)}
                </th>
                {places.map(({ key, counts }) => (
                  <td key={key} className="number" data-place={key}>
                    {format.count(counts[kind])}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="changes-card__net" data-kind="net" title={t('time.change.meaning.net')}>
              <th scope="row">{t('time.change.net')}</th>
              {places.map(({ key, counts }) => (
                <td key={key} className="number" data-place={key}>
                  {format.signed(counts.net)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <div className="changes-card__more">
        <ByProvince comparison={comparison} summary={summary} />
        <button
          type="button"
          className="button"
          onClick={() => changeView({ table: 'changes' })}
          aria-pressed={view.table === 'changes'}
        >
          <Table2 aria-hidden="true" />
          {t('time.change.villages')}
        </button>
      </div>
    </section>
  );
}

function ByProvince({ comparison, summary }: { comparison: Comparison; summary: Summary }) {
  const words = useWords();
  const { t } = words;
  return (
    <Popover.Root>
      <Popover.Trigger className="button">
        {t('time.change.byProvince')}
        <ChevronDown aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          className="provenance__place"
          side="top"
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup className="province-changes card">
            <Popover.Title className="province-changes__title">
              {t('time.change.byProvinceTitle', { scheme: schemeName(summary.scheme, words) })}
            </Popover.Title>
            <ProvinceChanges comparison={comparison} summary={summary} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
