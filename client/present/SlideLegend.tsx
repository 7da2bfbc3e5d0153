import { Fragment } from 'react';
import { classLabel } from '../../data/choropleth/choropleth.ts';
import type { CoverageChange, Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { choroplethOf } from '../map/choropleth-memo.ts';
import { LayerSymbol } from '../parts/LayerSymbol.tsx';
import { useRegister } from '../register/useRegister.ts';
import type { LayerId, View } from '../state/view.ts';
import { ChangeSymbol } from '../time/ChangeSymbol.tsx';
import { comparisonOf } from '../time/comparison.ts';
import './slide-legend.css';

const CHANGES: readonly CoverageChange[] = [
  'newly_covered',
  'newly_found',
  'lost',
  'found_and_covered',
];

interface Props {
  view: View;
  summary: Summary | null;
  /** False where the whole country is framed: what only shows from close by is then not there. */
  isClose: boolean;
}

/** As much of a legend as the scene needs to be read. */
export function SlideLegend({ view, summary, isClose }: Props) {
  const { t } = useWords();
  const comparison = useComparison(view, summary);
  const symbols = comparison
    ? []
    : view.layers.filter((id) => id === 'none' || id === 'partial' || id === 'devices' || isClose);
  const kinds = new Set(
    comparison?.changes.points.features.map(({ properties }) => properties?.change),
  );
  const changes = CHANGES.filter((kind) => kinds.has(kind));
  const isColoured = view.choropleth !== 'off' && summary !== null;
  if (symbols.length === 0 && changes.length === 0 && !isColoured) return null;
  return (
    <aside className="slide-legend" aria-label={t('present.legend')}>
      <Symbols layers={symbols} view={view} changes={changes} />
      {isColoured && view.choropleth === 'bivariate' ? <Both /> : null}
      {isColoured && view.choropleth !== 'bivariate' ? (
        <Classes view={view} summary={summary} net={comparison?.changes.netByProvince ?? null} />
      ) : null}
    </aside>
  );
}

function useComparison(view: View, summary: Summary | null) {
  const { register } = useRegister(false);
  if (!register || !summary || !view.since) return null;
  return comparisonOf(register, view.since, summary.as_of, summary.scheme, view.filters);
}

function Symbols({
  layers,
  view,
  changes,
}: {
  layers: readonly LayerId[];
  view: View;
  changes: readonly CoverageChange[];
}) {
  const { t } = useWords();
  const label = (id: Exclude<LayerId, 'devices'>) =>
    t(id === 'schools' ? 'legend.schools' : `status.${id}`);
  if (layers.length === 0 && changes.length === 0) return null;
  return (
    <ul className="slide-legend__symbols">
      {layers.map((id) =>
        id === 'devices' ? (
          <Devices key={id} style={view.devices} />
        ) : (
          <li key={id}>
            <LayerSymbol layer={id} />
            {label(id)}
          </li>
        ),
      )}
      {changes.map((kind) => (
        <li key={kind}>
          <ChangeSymbol change={kind} />
          {t(`present.change.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** Delivered is filled, needed is outlined or, of columns, pale. */
function Devices({ style }: { style: View['devices'] }) {
  const { t } = useWords();
  return (
    <>
      <li>
        <span className={`slide-legend__device slide-legend__device--${style}`} />
        {t('present.devicesDelivered')}
      </li>
      <li>
        <span
          className={`slide-legend__device slide-legend__device--${style} slide-legend__device--need`}
        />
        {t('present.devicesNeeded')}
      </li>
    </>
  );
}

function Classes({
  view,
  summary,
  net,
}: {
  view: View;
  summary: Summary;
  net: ReadonlyMap<string, number> | null;
}) {
  const { t, language, format } = useWords();
  const { classes, kind, palette, unknown } = choroplethOf(summary, view.choropleth, net);
  const swatch = (colorIndex: number) => (
    <span
      className="slide-legend__swatch"
      style={{ background: `var(--${palette}-${colorIndex + 1})` }}
    />
  );
  if (kind === 'change') {
    // Beside its symbols there is no room for every bound; the ends and which way is better say enough.
    return (
      <>
        <p className="slide-legend__title">{t('present.changed')}</p>
        <div
          className="slide-legend__ramp"
          style={{ '--classes': classes.length } as React.CSSProperties}
        >
          {classes.map((one) => (
            <Fragment key={one.from}>{swatch(one.colorIndex)}</Fragment>
          ))}
          <span className="number">
            <span>{format.signed(classes[0]?.from ?? 0)}</span>
            <span>{format.signed(classes.at(-1)?.to ?? 0)}</span>
          </span>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="slide-legend__title">{t(`legend.color.${view.choropleth}`)}</p>
      <ul className="slide-legend__classes">
        {classes.map((one) => (
          <li key={one.from}>
            {swatch(one.colorIndex)}
            <span className="number">{classLabel(one, kind, language)}</span>
          </li>
        ))}
        {unknown.length > 0 ? (
          <li>
            <span className="slide-legend__swatch slide-legend__swatch--unknown" />
            {t('legend.noData')}
          </li>
        ) : null}
      </ul>
    </>
  );
}

const CELLS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Three by three: to the right signal lacks more, downwards devices do. */
function Both() {
  const { t } = useWords();
  return (
    <div className="slide-legend__both">
      <span className="slide-legend__across">
        {t('present.moreSignalLack')}
        {'\u00a0→'}
      </span>
      <span className="slide-legend__down">
        {t('present.moreDeviceLack')}
        {'\u00a0→'}
      </span>
      <div className="slide-legend__cells">
        {CELLS.map((cell) => (
          <span key={cell} style={{ background: `var(--bivariate-${cell + 1})` }} />
        ))}
      </div>
    </div>
  );
}
