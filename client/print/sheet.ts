import type { Source } from '../../data/model/index.ts';
import type { MapScene } from '../map/controller.ts';
import { type Bbox, VIETNAM_BBOX } from '../map/extent.ts';
import type { MapInput } from '../map/input.ts';
import type { View } from '../state/view.ts';
import { subjectOf, textsOf } from './content.ts';
import { legendHeight } from './draw-legend.ts';
import type { Sheet } from './draw-sheet.ts';
import { SIDEBAR_UNITS } from './layout.ts';
import { legendOf, type Words } from './legend.ts';
import type { Paper } from './paper.ts';
import { textWidth } from './pen.ts';
import { planSheet, type SceneWords, type SheetPlan } from './plan.ts';

/** A scene whose every part has been loaded. */
export interface PrintScene {
  input: MapInput & { summary: NonNullable<MapInput['summary']> };
  bbox: Bbox;
}

/**
 * What is on the screen as paper shows it: on white unless the projector's theme was chosen, seen
 * from straight above, nothing lit by the pointer, the whole country where the view names no part.
 * Null where something is still loading.
 */
export function printScene(scene: MapScene | null, view: View): PrintScene | null {
  const summary = scene?.input.summary;
  if (!scene || !summary || !scene.input.geography || !scene.input.areFontsReady) return null;
  return {
    input: {
      ...scene.input,
      summary,
      theme: scene.input.theme === 'projector' ? 'projector' : 'light',
      view: { ...scene.input.view, devices: 'symbols' },
      litProvinces: [],
    },
    bbox: view.camera ? scene.visible : VIETNAM_BBOX,
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
  const { input, bbox } = scene;
  const { summary } = input;
  const texts = textsOf(view, input, summary, facts.sources, facts, words, also);
  const subject = subjectOf(view, summary, words);
  const planFor = (legendUnits: number) =>
    planSheet(paper, title, texts, bbox, textWidth, said, legendUnits);
  const legendAt = ({ camera }: SheetPlan) => legendOf(input, camera.zoom, subject, words);
  // What the legend holds follows from the zoom, which hardly changes where a part gives way to it.
  const plan = planFor(legendHeight(legendAt(planFor(0)), SIDEBAR_UNITS));
  return {
    ...{ plan, input },
    legend: legendAt(plan),
  };
}
