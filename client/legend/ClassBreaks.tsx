import { classLabel } from '../../data/choropleth/choropleth.ts';
import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { choroplethOf } from '../map/choropleth-memo.ts';
import { useSharedCard } from '../parts/useSharedCard.tsx';
import { useRegister } from '../register/useRegister.ts';
import { useTheme } from '../state/useTheme.ts';
import { changeView } from '../state/useView.ts';
import { CHOROPLETHS, type Choropleth, type View } from '../state/view.ts';
import { startCompare } from '../time/compare.ts';
import { comparisonOf } from '../time/comparison.ts';
import { BothLegend } from './BothLegend.tsx';
import { classCard } from './classCard.tsx';

/** What the provinces are coloured by, its classes, and how many provinces each holds. */
export function ClassBreaks({ view, summary }: { view: View; summary: Summary | null }) {
  const { t } = useWords();
  const theme = useTheme(view);
  return (
    <div className="breaks">
      <label className="caption" htmlFor="color-select">
        {t('legend.colorBy')}
      </label>
      <select
        id="color-select"
        className="select"
        value={view.choropleth}
        onChange={(event) => changeView({ choropleth: event.target.value as Choropleth })}
      >
        {CHOROPLETHS.map((choropleth) => (
          <option key={choropleth} value={choropleth}>
            {t(`legend.color.${choropleth}`)}
          </option>
        ))}
      </select>
      {view.choropleth === 'off' ? null : (
        <>
          <p className="caption">
            {t(`legend.stronger.${view.choropleth}`, {
              // On a dark ground the ramp runs towards light.
              shade: t(theme === 'dark' ? 'legend.lighter' : 'legend.darker'),
            })}
          </p>
          {view.choropleth === 'bivariate' && summary ? (
            <BothLegend summary={summary} />
          ) : (
            <Classes view={view} summary={summary} />
          )}
        </>
      )}
    </div>
  );
}

function Classes({ view, summary }: { view: View; summary: Summary | null }) {
  const words = useWords();
  const { t, language } = words;
  const [openCard, sharedCard] = useSharedCard();
  const { register } = useRegister(false);
  const comparison =
    register && summary && view.since
      ? comparisonOf(register, view.since, summary.as_of, summary.scheme, view.filters)
      : null;
  const net = comparison?.changes.netByProvince ?? null;
  const { classes, kind, palette, colorOf, unknown } = choroplethOf(summary, view.choropleth, net);
  if (view.choropleth === 'change' && !comparison && summary) {
    return (
      <button
        type="button"
        className="button button--outline"
        onClick={() => startCompare(view, summary)}
      >
        {t('time.table.start')}
      </button>
    );
  }
  const count = (label: string, codes: readonly string[], isUnknown = false) => (
    <button
      type="button"
      className="figure caption number"
      aria-haspopup="dialog"
      title={t('cards.open')}
      onClick={(event) => {
        if (!summary || view.choropleth === 'off') return;
        const { choropleth } = view;
        const counted = { choropleth, summary, label, codes, isUnknown, net };
        openCard(classCard(counted, words), event.currentTarget);
      }}
    >
      {t('legend.provincesIn', { count: codes.length })}
    </button>
  );
  const codesOf = (colorIndex: number) =>
    summary?.provinces.map(({ code }) => code).filter((code) => colorOf(code) === colorIndex) ?? [];
  return (
    <>
      {sharedCard}
      <ul className="breaks__list">
        {classes.map((one) => (
          <li key={one.from} className="breaks__row">
            <span
              className="breaks__swatch"
              style={{ background: `var(--${palette}-${one.colorIndex + 1})` }}
            />
            <span className="number">{classLabel(one, kind, language)}</span>
            {count(classLabel(one, kind, language), codesOf(one.colorIndex))}
          </li>
        ))}
        {unknown.length > 0 ? (
          <li className="breaks__row">
            <span className="breaks__swatch breaks__swatch--unknown" />
            <span>{t('legend.noData')}</span>
            {count(t('legend.noData'), unknown, true)}
          </li>
        ) : null}
      </ul>
    </>
  );
}
