import type { Source } from '../../data/model/index.ts';
import type { MapScene } from '../map/controller.ts';
import { type Bbox, VIETNAM_BBOX } from '../map/extent.ts';
import type { MapInput } from '../map/input.ts';
import type { View } from '../state/view.ts';
import { subjectOf, textsOf } from './content.ts';
import { legendHeight } from './draw-legend.ts';
import type { Sheet } from './draw-sheet.ts';
import { dividerPx } from './halves.ts';
import { SIDEBAR_UNITS } from './layout.ts';
import { legendOf, type Words } from './legend.ts';
import type { Paper } from './paper.ts';
import { textWidth } from './pen.ts';
import { planSheet, type SceneWords, type SheetPlan } from './plan.ts';

/** A scene whose every part has been loaded. */
export interface PrintScene {
  input: PrintInput;
  bbox: Bbox;
  /** The earlier date's map, west of a longitude; null: there is one map. */
  beside: { input: PrintInput; lng: number } | null;
}

type PrintInput = MapInput & { summary: NonNullable<MapInput['summary']> };

/**
 * What is on the screen as paper shows it: on white unless the projector's theme was chosen, seen
 * from straight above, nothing lit by the pointer, the whole country where the view names no part.
 * Null where something is still loading.
 */
export function printScene(scene: MapScene | null, view: View): PrintScene | null {
  const input = scene && printInput(scene.input);
  if (!input) return null;
  const before = scene.beside && printInput(scene.beside.input);
  if (scene.beside && !before) return null;
  return {
    input,
    bbox: view.camera ? scene.visible : VIETNAM_BBOX,
    beside: scene.beside && before ? { input: before, lng: scene.beside.lng } : null,
  };
}

function printInput(input: MapInput): PrintInput | null {
  const { summary } = input;
  if (!summary || !input.geography || !input.areFontsReady) return null;
  return {
    ...input,
    summary,
    theme: input.theme === 'projector' ? 'projector' : 'light',
    view: { ...input.view, devices: 'symbols' },
    litProvinces: [],
  };
}

export interface SheetOrder {
  paper: Paper;
  title: string;
  /** What a scene of a story says beside its map. */
  scene?: SceneWords | null;
  /** Sources of the numbers in it. */
  also?: readonly Source[];
}

/** The sheet for a paper and a title. `textWidth` measures, so the fonts must have been loaded. */
export function sheetOf(
  scene: PrintScene,
  view: View,
  { paper, title, scene: said = null, also = [] }: SheetOrder,
  facts: { sources: ReadonlyMap<string, Source>; madeOn: string; address: string },
  words: Words,
): Sheet {
  const { input, bbox, beside } = scene;
  const { summary } = input;
  const before = beside && {
    date: beside.input.summary.as_of,
    counted: subjectOf(view, beside.input.summary, words).counted,
  };
  const texts = textsOf(view, input, summary, facts.sources, { ...facts, before }, words, also);
  const subject = { ...subjectOf(view, summary, words), before };
  const planFor = (legendUnits: number) =>
    planSheet(paper, title, texts, bbox, textWidth, said, legendUnits);
  const legendAt = ({ camera }: SheetPlan) => legendOf(input, camera.zoom, subject, words);
  // What the legend holds follows from the zoom, which hardly changes where a part gives way to it.
  const plan = planFor(legendHeight(legendAt(planFor(0)), SIDEBAR_UNITS));
  return {
    ...{ plan, input },
    legend: legendAt(plan),
    beside: beside && {
      input: beside.input,
      dividerPx: dividerPx(plan.camera, beside.lng),
      from: beside.input.summary.as_of,
      to: summary.as_of,
    },
  };
}
