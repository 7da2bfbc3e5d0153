import { type Scene, type SceneView, type Summary, schemeInForce } from '../../data/model/index.ts';
import {
  type Facts,
  fillText,
  momentOf,
  parseReference,
  printResolved,
  referencesOf,
  resolve,
  wordsIn,
} from '../../data/story/index.ts';
import { VIETNAM_BBOX } from '../map/extent.ts';
import type { MapInput } from '../map/input.ts';
import type { MapResources } from '../map/resources.ts';
import type { Sheet } from '../print/draw-sheet.ts';
import type { Words } from '../print/legend.ts';
import { pixelPaper } from '../print/paper.ts';
import { sheetOf } from '../print/sheet.ts';
import {
  newestDate,
  type Register,
  rowsMatching,
  summaryOn,
  villagesOn,
} from '../register/register.ts';
import { DEFAULT_VIEW } from '../state/url.ts';
import type { View } from '../state/view.ts';
import { comparisonOf } from '../time/comparison.ts';

/** What every scene of a story is drawn from. */
export interface SheetSources {
  register: Register;
  resources: MapResources;
  facts: Facts;
  /** Where the story is shown. */
  address: string;
  /** ISO. */
  madeOn: string;
  apiBase: string;
  words: Words;
}

/** A scene as a picture so many pixels large: what moves on the screen is shown as it ends. */
export function sceneSheet(
  scene: Scene,
  [width, height]: readonly [number, number],
  sources: SheetSources,
): Sheet {
  const { register, facts, words } = sources;
  const view = viewOf(scene, words.language);
  const date = view.date ?? newestDate(register);
  const scheme = view.scheme ?? schemeInForce(date);
  const summary = summaryOn(register, date, scheme, view.filters);
  const input = inputOf(view, summary, sources);
  const text = (said: { vi: string; en: string }) =>
    fillText(wordsIn(said, words.language), momentOf(scene), facts, words.format);
  const figures = scene.figures.map(({ value, label }) => {
    const reference = parseReference(value);
    const resolved = reference && resolve(reference, momentOf(scene), facts);
    return { value: printResolved(resolved, words.format), label: text(label) };
  });
  const also = referencesOf(scene).flatMap(
    ({ reference }) => (reference && resolve(reference, momentOf(scene), facts)?.sources) ?? [],
  );
  return sheetOf(
    { input, bbox: scene.view.frame ?? VIETNAM_BBOX, beside: null },
    view,
    {
      ...{ paper: pixelPaper(width, height), title: text(scene.title), also },
      scene: { text: text(scene.text), figures },
    },
    { sources: facts.sources, madeOn: sources.madeOn, address: sources.address },
    words,
  );
}

function viewOf({ view, animation }: Scene, language: View['language']): View {
  const { frame: _, ...shown }: SceneView = view;
  const moved = animation?.kind === 'devices' ? (['devices'] as const) : [];
  return {
    ...DEFAULT_VIEW,
    ...shown,
    ...(animation && { date: animation.to, since: null }),
    layers: [...new Set([...shown.layers, ...moved])],
    // Seen from straight above, as on any sheet.
    devices: 'symbols',
    language,
  };
}

function inputOf(
  view: View,
  summary: Summary,
  { register, resources, apiBase }: SheetSources,
): MapInput & { summary: Summary } {
  const { as_of: date, scheme } = summary;
  const table = villagesOn(register, date);
  const { filters, since, language } = view;
  return {
    // Slides are seen from the last row too.
    ...{ theme: 'projector', language, apiBase, view, summary, ...resources },
    villages: {
      table,
      rows: rowsMatching(table, filters.villages),
      isFiltered: filters.villages.length > 0,
    },
    changes: since ? (comparisonOf(register, since, date, scheme, filters)?.changes ?? null) : null,
    ...{ highlighted: [], litProvinces: [] },
  };
}
