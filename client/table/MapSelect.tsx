import { BoxSelect, Lasso, SquareDashedMousePointer } from 'lucide-react';
import type { Bbox, LngLat } from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { useWords } from '../i18n/useWords.ts';
import { type DrawMode, setDrawing, useDrawing } from '../map/lasso.ts';
import type { TableKind } from '../state/view.ts';
import { marksOf } from './marks.ts';
import { choose, chosenRows } from './selection.ts';
import { rowsInBox, rowsInRing } from './within.ts';

interface Props {
  kind: TableKind;
  table: ColumnTable;
  /** Those that fit the filters: only they can be selected. */
  rows: Uint32Array;
  /** What the map shows. */
  box: Bbox;
}

const TOOLS = [
  { mode: 'box', Icon: SquareDashedMousePointer },
  { mode: 'lasso', Icon: Lasso },
] as const;

/** Rows selected by where they lie: drawn around on the map, or, by keyboard, all that it shows. */
export function MapSelect({ kind, table, rows, box }: Props) {
  const { t } = useWords();
  const drawing = useDrawing();
  const draw = (mode: DrawMode) => ({
    mode,
    onDrawn: (ring: readonly LngLat[], isAdding: boolean) => {
      const found = marksOf(table, rowsInRing(table, rows, ring));
      choose(kind, isAdding ? new Map([...chosenRows(kind), ...found]) : found);
    },
  });
  return (
    <fieldset className="map-select">
      <legend className="quiet">{t('grid.tools')}</legend>
      {TOOLS.map(({ mode, Icon }) => (
        <button
          key={mode}
          type="button"
          className="button button--outline button--icon"
          aria-label={t(`grid.${mode}`)}
          aria-pressed={drawing?.mode === mode}
          title={t(`grid.${mode}`)}
          onClick={() => setDrawing(drawing?.mode === mode ? null : draw(mode))}
        >
          <Icon aria-hidden="true" />
        </button>
      ))}
      <button
        type="button"
        className="button button--outline button--icon"
        aria-label={t('grid.view')}
        title={t('grid.view')}
        onClick={() => choose(kind, marksOf(table, rowsInBox(table, rows, box)))}
      >
        <BoxSelect aria-hidden="true" />
      </button>
    </fieldset>
  );
}
