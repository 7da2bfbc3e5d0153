import { ChevronDown } from 'lucide-react';
import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { SCHOOLS_MIN_ZOOM } from '../map/layers/schools.ts';
import { CONTEXT_MIN_ZOOM } from '../map/layers/villages.ts';
import { hasSample } from '../parts/has-sample.ts';
import { IndicatorProvenance } from '../parts/IndicatorProvenance.tsx';
import type { IndicatorId } from '../parts/indicator-formulas.ts';
import { Segments } from '../parts/Segments.tsx';
import { changeView } from '../state/useView.ts';
import type { LayerId, View } from '../state/view.ts';
import { ClassBreaks } from './ClassBreaks.tsx';
import { LayerSwitch } from './LayerSwitch.tsx';
import './Legend.css';

/** From this zoom on a layer is drawn. */
const LAYER_MIN_ZOOM: Partial<Record<LayerId, number>> = {
  covered: CONTEXT_MIN_ZOOM,
  unknown: CONTEXT_MIN_ZOOM,
  schools: SCHOOLS_MIN_ZOOM,
};

/** The indicator that the number of a layer is. */
const COUNTED_AS = {
  none: 'none',
  partial: 'partial',
  covered: 'covered',
  unknown: 'unknown',
  schools: 'schools',
  devices: 'devices_delivered',
} as const satisfies Record<LayerId, IndicatorId>;

interface Props {
  view: View;
  summary: Summary | null;
  /** Of the map; null until it is known. */
  zoom: number | null;
  /** Undefined: the legend is always open, as a tab of the sheet is. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** What the map shows, how it is drawn, how many there are, and the switch for each. */
export function Legend({ view, summary, zoom, open = true, onOpenChange }: Props) {
  const { t } = useWords();
  return (
    <section className="legend" aria-label={t('legend.title')}>
      {onOpenChange ? (
        <h2 className="legend__title">
          <button
            type="button"
            id="legend-toggle"
            className="legend__toggle"
            aria-expanded={open}
            aria-controls="legend-body"
            aria-keyshortcuts="L"
            onClick={() => onOpenChange(!open)}
          >
            {t('legend.title')}
            <ChevronDown aria-hidden="true" />
          </button>
        </h2>
      ) : null}
      <div id="legend-body" className="legend__body" hidden={!open}>
        <Layers view={view} summary={summary} zoom={zoom} />
        {view.layers.includes('devices') ? <DevicesForm view={view} /> : null}
        <ClassBreaks view={view} summary={summary} />
        {hasSample(summary) ? (
          <p>
            <span className="sample-mark">{t('table.sample')}</span>
          </p>
        ) : null}
      </div>
    </section>
  );
}

function Layers({ view, summary, zoom }: Pick<Props, 'view' | 'summary' | 'zoom'>) {
  const { t, format } = useWords();
  const national = summary?.national;
  const label = (id: LayerId) =>
    id === 'schools' || id === 'devices' ? t(`legend.${id}`) : t(`status.${id}`);
  const hint = (id: LayerId) => {
    // What a filter chose is drawn from afar too.
    const isChosen = (id === 'covered' || id === 'unknown') && view.filters.villages.length > 0;
    const least = isChosen ? undefined : LAYER_MIN_ZOOM[id];
    if (least !== undefined && zoom !== null && zoom < least) return t('legend.closer');
    return id === 'schools' || id === 'devices' ? t(`legend.${id}Hint`) : null;
  };
  const order: readonly LayerId[] = ['none', 'partial', 'covered', 'unknown', 'schools', 'devices'];
  return (
    <ul className="legend__layers" aria-label={t('legend.layers')}>
      {order.map((id) => (
        <LayerSwitch
          key={id}
          id={id}
          label={label(id)}
          hint={view.layers.includes(id) ? hint(id) : null}
          count={national ? format.count(national[COUNTED_AS[id]]) : ''}
          chip={
            summary ? (
              <IndicatorProvenance
                indicator={COUNTED_AS[id]}
                row={summary.national}
                place={null}
                date={summary.as_of}
                size="mark"
              />
            ) : null
          }
          on={view.layers.includes(id)}
          onSwitch={() => changeView({ layers: toggled(view.layers, id) })}
        />
      ))}
    </ul>
  );
}

function toggled(layers: readonly LayerId[], id: LayerId): LayerId[] {
  return layers.includes(id) ? layers.filter((other) => other !== id) : [...layers, id];
}

function DevicesForm({ view }: { view: View }) {
  const { t } = useWords();
  return (
    <Segments
      label={t('legend.devicesAs')}
      labelHidden
      value={view.devices}
      options={[
        { value: 'symbols', label: t('legend.symbols') },
        { value: 'columns', label: t('legend.columns') },
      ]}
      onChange={(devices) => changeView({ devices })}
    />
  );
}
