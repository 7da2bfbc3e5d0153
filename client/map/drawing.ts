import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { applyStyle, withoutIdleTiles } from './apply-style.ts';
import { FrameGate } from './frame-gate.ts';
import type { MapInput } from './input.ts';
import { REGISTER_SOURCE } from './layers/villages.ts';
import { markUncoveredDrawn } from './marks.ts';
import { ProvinceClasses } from './province-classes.ts';
import { buildStyle, firstStyle, withoutVillages } from './style.ts';
import { VillagePoints } from './village-points.ts';

/** What the drawing needs of the map that it is of. */
interface Host {
  map: MapLibreMap;
  /** What the map was made with: `styleAtFirst` of the input. */
  style: StyleSpecification;
  input: () => MapInput;
  /** True where the villages will not come. */
  hasFailed: () => boolean;
}

interface DrawingEvents {
  /** Tiles of another address were asked for. */
  onNewTiles: () => void;
  /** The villages are on the screen, or will not come: everything else is drawn from now on. */
  onWhole: () => void;
}

/** First sight is the tiles', which are there sooner than the register. */
function withTiles(input: MapInput): MapInput {
  return { ...input, villages: null };
}

/** The style that a map is made with. */
export function styleAtFirst(input: MapInput): StyleSpecification {
  return firstStyle(buildStyle(withTiles(input)));
}

/**
 * Keeps what MapLibre draws in step with the input: first the uncovered villages on their land, then
 * everything; what did not change is not touched.
 */
export class Drawing {
  readonly #map: MapLibreMap;
  readonly #input: () => MapInput;
  readonly #events: DrawingEvents;
  readonly #gate: FrameGate;
  readonly #points: VillagePoints;
  readonly #classes: ProvinceClasses;
  /** What the style was last built from. */
  #drawn: MapInput | null;
  /** The style on the map. */
  #style: StyleSpecification;
  #isStyled = false;
  #isUncoveredDrawn = false;
  #isWhole = false;
  #areVillagesHidden = false;

  constructor({ map, style, input, hasFailed }: Host, events: DrawingEvents) {
    this.#map = map;
    this.#input = input;
    this.#events = events;
    this.#drawn = input();
    this.#style = style;
    this.#gate = new FrameGate(map);
    this.#points = new VillagePoints(map);
    this.#classes = new ProvinceClasses(map);
    map.once('style.load', () => {
      this.#isStyled = true;
      this.#classes.update(input());
      this.draw();
    });
    markUncoveredDrawn(map, hasFailed, () => {
      this.#isUncoveredDrawn = true;
      this.drawAll();
    });
  }

  /** True where the uncovered villages are on the screen and nothing that the style follows from is still to come. */
  get isComplete(): boolean {
    const { summary, geography, areFontsReady } = this.#input();
    const isFetched = summary !== null && geography !== null && areFontsReady;
    return isFetched && this.#isUncoveredDrawn;
  }

  draw(): void {
    const whole = this.#input();
    if (!this.#isStyled || this.#drawn === whole) return;
    this.#drawn = whole;
    const input = this.#isUncoveredDrawn ? whole : withTiles(whole);
    const next = this.#styleOf(input);
    const takesRegister =
      REGISTER_SOURCE in next.sources && !(REGISTER_SOURCE in this.#style.sources);
    if (takesRegister) this.#points.holdTiles(this.#style.layers);
    const change = () => {
      if (applyStyle(this.#map, this.#style, next)) this.#events.onNewTiles();
      this.#style = next;
      this.#classes.update(input);
      this.#points.update(input);
    };
    // A new source has no tiles before a frame has asked for them.
    if (this.#isWhole && !takesRegister) this.#gate.during(change);
    else change();
  }

  /** The villages are on the screen, or will not come: now everything else. */
  drawAll(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    this.#redraw();
    this.#events.onWhole();
  }

  /** Takes the villages off, because an animation shows them instead, and puts them back. */
  hideVillages(areHidden: boolean): void {
    if (this.#areVillagesHidden === areHidden) return;
    this.#areVillagesHidden = areHidden;
    if (areHidden) this.#points.release();
    this.#redraw();
  }

  /** The map is about to go. */
  stop(): void {
    this.#isStyled = false;
  }

  /** The same input, to be drawn otherwise than before. */
  #redraw(): void {
    this.#drawn = null;
    this.draw();
  }

  #styleOf(input: MapInput): StyleSpecification {
    const built = buildStyle(input);
    const shown = this.#areVillagesHidden ? withoutVillages(built) : built;
    return withoutIdleTiles(this.#style, this.#isWhole ? shown : firstStyle(shown));
  }
}
