import { type ReactNode, Suspense, use, useCallback, useId, useState } from 'react';
import type { ChartColors, ChartFrame } from '../../data/charts/index.ts';
import { useWords } from '../i18n/useWords.ts';

type Charts = typeof import('../../data/charts/index.ts');

let charts: Promise<Charts> | null = null;

/** Observable Plot is no part of the first view: it comes with the first chart. */
function loadCharts(): Promise<Charts> {
  charts ??= import('../../data/charts/index.ts');
  return charts;
}

/** As variables, so that a chart follows the theme without being drawn anew. */
const COLORS: ChartColors = {
  text: 'var(--color-text)',
  muted: 'var(--color-muted)',
  line: 'var(--color-border)',
  background: 'var(--color-surface)',
  none: 'var(--color-none)',
  partial: 'var(--color-partial)',
  school: 'var(--color-school)',
  devices: 'var(--color-devices)',
  accent: 'var(--color-accent)',
  quiet: 'var(--color-hatch)',
};

interface Props {
  draw: (charts: Charts, frame: ChartFrame) => SVGSVGElement;
  /** Kept free while the chart loads, px. */
  height: number;
  /** Draws at this width whatever the place has, px: for charts in a cell. */
  width?: number;
  /** The numbers of the chart as a table, folded; sparklines have theirs in their row. */
  table?: ReactNode;
}

/** A chart as wide as its place. */
export function Chart({ draw, height, width, table }: Props) {
  const { t } = useWords();
  const [measured, setMeasured] = useState(0);
  const measure = useCallback((place: HTMLDivElement | null) => {
    if (!place) return;
    const observer = new ResizeObserver(() => setMeasured(Math.floor(place.clientWidth)));
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  const drawn = width ?? measured;
  return (
    <figure className="chart">
      <div ref={width === undefined ? measure : undefined} style={{ minHeight: height }}>
        {drawn > 0 ? (
          <Suspense fallback={null}>
            <Drawing draw={draw} width={drawn} />
          </Suspense>
        ) : null}
      </div>
      {table ? (
        <details className="chart__table">
          <summary>{t('provincePage.chartTable')}</summary>
          {table}
        </details>
      ) : null}
    </figure>
  );
}

function Drawing({ draw, width }: { draw: Props['draw']; width: number }) {
  const { format } = useWords();
  const id = `chart${useId().replace(/[^\w-]/g, '')}`;
  const module = use(loadCharts());
  const svg = draw(module, { colors: COLORS, format, width, id });
  return <div ref={(place) => place?.replaceChildren(svg)} className="chart__drawing" />;
}
