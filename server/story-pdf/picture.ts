import { type Classification, classify } from '../../data/choropleth/choropleth.ts';
import { PROVINCES } from '../../data/figures/provinces.ts';
import type {
  Bbox,
  CoverageChange,
  CoverageStatus,
  LngLat,
  Scene,
  SceneView,
  Scheme,
  Summary,
  SummaryRow,
} from '../../data/model/index.ts';
import { internetSchema, isUncovered } from '../../data/model/index.ts';
import { allRows, type ColumnTable, categoriesOf, numbersOf } from '../../data/register/columns.ts';
import { matchingRows } from '../../data/register/filter.ts';
import { summarize } from '../../data/register/summary.ts';
import {
  changesByProvince,
  type Transition,
  transitionsBetween,
} from '../../data/register/transitions.ts';
import type { StoryFacts } from './facts.ts';

/** A place that is drawn, `[lng, lat]`, with what it is drawn as. */
export interface Place<Kind> {
  position: LngLat;
  kind: Kind;
}

/** What one map of a scene shows, from the same rows and by the same rules as the screen. */
export interface Picture {
  view: SceneView;
  /** Of the villages that fit the filters; all of them where there are none. */
  summary: Summary;
  /** The country, or the province that is looked at: what the legend counts. */
  counted: SummaryRow & { name_vi?: string; name_en?: string };
  villages: readonly Place<CoverageStatus>[];
  /** True where a filter chose the villages: those with signal are then shown at every scale. */
  isFiltered: boolean;
  schools: readonly Place<'connected' | 'unconnected'>[];
  /** Null: nothing is compared. */
  changes: readonly Place<CoverageChange>[] | null;
  classes: Classification;
  /** `[west, south, east, north]`, degrees; null: the whole country. */
  frame: Bbox | null;
  /** A chosen village or school. */
  chosen: LngLat | null;
}

/** The map of a view. `date` instead of the view's own is for scenes that move through time. */
function pictureOf(
  facts: StoryFacts,
  view: SceneView,
  date = view.date,
  since = view.since,
): Picture {
  const known = facts.summary(date, view.scheme);
  const asOf = known.as_of;
  const villages = facts.villagesOn(asOf);
  const conditions = view.filters.villages;
  const isFiltered = conditions.length > 0;
  const rows = isFiltered ? matchingRows(villages, conditions) : allRows(villages);
  const { lots } = facts;
  const summary = isFiltered
    ? summarize({ provinces: PROVINCES, base: known, villages, rows, lots, asOf })
    : known;
  const transitions = since !== null && since < asOf ? changesIn(facts, since, asOf, rows) : null;
  return {
    view,
    summary,
    counted: countedOf(view, summary),
    villages: placesOf(villages, rows, 'status', drawnStatuses(view, isFiltered)),
    isFiltered,
    schools: view.layers.includes('schools') && view.frame ? schoolPlaces(facts.schools) : [],
    changes:
      transitions?.map(({ row, change }) => ({
        position: positionOf(facts.villages, row),
        kind: change,
      })) ?? null,
    classes: classify(
      summary,
      view.choropleth,
      transitions && netOf(facts.villages, transitions, summary.scheme),
    ),
    frame: view.frame,
    chosen: chosenOf(facts, view),
  };
}

/** Two maps for a scene that moves: as it began, and as it ended, with what came on between. */
export function picturesOf(facts: StoryFacts, { view, animation }: Scene): Picture[] {
  if (!animation) return [pictureOf(facts, view)];
  const { kind, from, to } = animation;
  const layers = kind === 'devices' ? (['devices'] as const) : (['none', 'partial'] as const);
  const shown = { ...view, layers: [...new Set([...view.layers, ...layers])], since: null };
  return [
    pictureOf(facts, shown, from),
    pictureOf(facts, shown, to, kind === 'coverage' ? from : null),
  ];
}

function changesIn(facts: StoryFacts, from: string, to: string, rows: Uint32Array): Transition[] {
  const all = transitionsBetween(facts.villages, facts.observations, from, to);
  if (rows.length === facts.villages.size) return all;
  const fitting = new Set(rows);
  return all.filter(({ row }) => fitting.has(row));
}

function netOf(villages: ColumnTable, transitions: readonly Transition[], scheme: Scheme) {
  const byProvince = changesByProvince(villages, transitions, scheme);
  return new Map([...byProvince].map(([code, { net }]) => [code, net]));
}

/** The chosen province, the one that the filter keeps to, or the country. */
function countedOf({ selection, filters }: SceneView, summary: Summary): Picture['counted'] {
  const condition = filters.villages.find(({ property }) => property === 'province');
  const [only, ...others] = condition?.negated ? [] : (condition?.values ?? []);
  const kept = others.length === 0 ? only : undefined;
  const id = selection?.kind === 'province' ? `${selection.scheme}-${selection.code}` : kept;
  return (
    summary.provinces.find(({ code }) => `${summary.scheme}-${code}` === id) ?? summary.national
  );
}

function positionOf(table: ColumnTable, row: number): LngLat {
  return [numbersOf(table, 'lng')[row] as number, numbersOf(table, 'lat')[row] as number];
}

/** What can be seen: villages with signal are drawn from near by, or where a filter chose them. */
function drawnStatuses({ layers, frame }: SceneView, isFiltered: boolean): CoverageStatus[] {
  const statuses = ['none', 'partial', 'covered', 'unknown'] as const;
  return statuses.filter(
    (status) => layers.includes(status) && (isUncovered(status) || isFiltered || frame !== null),
  );
}

/** The rows of which a column holds one of the kinds. */
function placesOf<Kind extends string>(
  table: ColumnTable,
  rows: Uint32Array,
  column: string,
  kinds: readonly Kind[],
): Place<Kind>[] {
  const { categories, codes } = categoriesOf(table, column);
  const kindOf = [null, ...categories.map((name) => kinds.find((kind) => kind === name) ?? null)];
  const places: Place<Kind>[] = [];
  for (const row of rows) {
    const kind = kindOf[codes[row] as number];
    if (kind) places.push({ position: positionOf(table, row), kind });
  }
  return places;
}

function schoolPlaces(schools: ColumnTable): Picture['schools'] {
  return placesOf(schools, allRows(schools), 'internet', internetSchema.options).map(
    ({ position, kind }) => ({
      position,
      kind: kind === 'none' || kind === 'unknown' ? 'unconnected' : 'connected',
    }),
  );
}

function chosenOf(facts: StoryFacts, { selection }: SceneView): LngLat | null {
  if (!selection || selection.kind === 'province') return null;
  const table = selection.kind === 'village' ? facts.villages : facts.schools;
  const { categories, codes } = categoriesOf(table, 'code');
  const row = codes.indexOf(categories.indexOf(selection.code) + 1);
  return row < 0 || !categories.includes(selection.code) ? null : positionOf(table, row);
}
