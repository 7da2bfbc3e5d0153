import type { Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import type { Selection } from '../state/view.ts';
import { AnimationStage } from './animation/stage.ts';
import { type Padding, visibleBox } from './camera.ts';
import { type CameraEvents, CameraLead, type CameraStart } from './camera-lead.ts';
import { createMap } from './create-map.ts';
import { Deck } from './deck.ts';
import { Drawing, styleAtFirst } from './drawing.ts';
import type { Bbox } from './extent.ts';
import type { MapInput } from './input.ts';
import { OTHER_PROVINCES_SOURCE } from './layers/other-province.ts';
import { PROVINCES_SOURCE } from './layers/provinces.ts';
import { markSettled } from './marks.ts';
import type { Picked } from './pick.ts';
import { PointerWatch } from './pointer.ts';
import { SchemePrefetch } from './prefetch.ts';
import { PixelBudget } from './renderer.ts';
import { Room } from './room.ts';
import { type MapStatus, StatusWatch } from './status.ts';

/** All that another drawing of the same map follows from. */
export interface MapScene {
  input: MapInput;
  /** `[west, south, east, north]`, degrees, WGS 84. */
  visible: Bbox;
  /** The same of an upright look, without what a tilted one shows towards the horizon; null: the whole country. */
  frame: Bbox | null;
  /** The map of the earlier date and the longitude of the divider that it ends at; null: there is one map. */
  beside: { input: MapInput; lng: number } | null;
}

/** The controller of a map that lies over another, left of a divider at `x` CSS px. */
export interface Beside {
  x: number;
  controller: MapController;
}

export interface ControllerEvents extends CameraEvents {
  onSelect: (selection: Selection | null) => void;
  onHover: (picked: Picked | null, at: { x: number; y: number }) => void;
  onStatus: (status: MapStatus) => void;
  /** The browser took the drawing context away: nothing more is drawn by this map. */
  onContextLost: () => void;
}

/** Where the map stands and what of the country it shows at first. */
export interface Placing extends CameraStart {
  padding: Padding;
  /** How much its box is enlarged on the screen. */
  scale: number;
}

/**
 * The MapLibre map behind `MapView`: takes an input, draws it, tells what happens. Knows nothing
 * of React. What it draws follows from the input alone (`Drawing`, `Deck`); beside that it has a
 * camera (`CameraLead`), the pointer, and the timing of what is loaded when.
 */
export class MapController {
  readonly map: MapLibreMap;
  readonly camera: CameraLead;
  /** Where animations are played. */
  readonly stage: AnimationStage;
  readonly #events: ControllerEvents;
  readonly #room: Room;
  readonly #drawing: Drawing;
  readonly #status: StatusWatch;
  readonly #deck: Deck;
  readonly #pixels: PixelBudget;
  readonly #pointer: PointerWatch;
  readonly #prefetch: SchemePrefetch;
  #input: MapInput;
  #beside: Beside | null = null;

  constructor(
    container: HTMLElement,
    input: MapInput,
    { padding, scale, ...start }: Placing,
    events: ControllerEvents,
  ) {
    this.#input = input;
    this.#events = events;
    const room = new Room(container, padding);
    this.#room = room;
    const style = styleAtFirst(input);
    const map = createMap(container, input, style, start.camera, () => room.minZoom);
    this.map = map;
    const inputNow = () => this.#input;
    const hasFailed = () => this.#status.failed('villages');
    this.#drawing = new Drawing(
      { map, style, input: inputNow, hasFailed },
      {
        onNewTiles: () => this.#status.forget(),
        onWhole: () => this.#deck.allow(),
      },
    );
    this.#status = new StatusWatch(map, (status) => {
      events.onStatus(status);
      if (status.failed.length > 0) this.#drawing.drawAll();
    });
    this.#deck = new Deck(map, input, {
      onFailure: (reason) => this.#status.fail('devices', reason),
      onContextLost: events.onContextLost,
    });
    this.stage = new AnimationStage({
      map,
      deck: this.#deck,
      input: inputNow,
      hideVillages: (areHidden) => this.#drawing.hideVillages(areHidden),
    });
    this.#pixels = new PixelBudget(map, scale, (ratio) => this.#deck.setPixelRatio(ratio));
    this.#pointer = new PointerWatch(map, inputNow, {
      onHover: events.onHover,
      onClick: this.#onClick,
    });
    const host = { map, room, pixels: this.#pixels };
    this.camera = new CameraLead(host, start, pitchOf(input), events);
    const isComplete = () => this.#drawing.isComplete && this.#deck.isComplete;
    markSettled(map, isComplete);
    this.#prefetch = new SchemePrefetch(map, inputNow, isComplete);
    map.on('webglcontextlost', events.onContextLost);
  }

  /** What is drawn, and the part of the world that panels leave free. */
  get scene(): MapScene {
    const beside = this.#beside && {
      input: this.#beside.controller.#input,
      lng: this.map.unproject([this.#beside.x, this.#room.size.height / 2]).lng,
    };
    const visible = visibleBox(this.map);
    return { input: this.#input, visible, frame: this.camera.frameShown, beside };
  }

  /** Left of the divider the pointer reads the other map, which is what is seen there. */
  setBeside(beside: Beside | null): void {
    this.#beside = beside;
    this.#pointer.setBeside(
      beside && {
        x: beside.x,
        map: beside.controller.map,
        input: () => beside.controller.#input,
      },
    );
  }

  /** Draws a new input; what did not change is not touched. */
  update(input: MapInput): void {
    this.#input = input;
    this.#drawing.draw();
    this.#deck.update(input);
    this.camera.setPitch(pitchOf(input));
  }

  /** The box is enlarged otherwise than before. */
  setScale(scale: number): void {
    this.#pixels.setScale(scale);
  }

  /** Asks again for everything that failed. */
  retry(): void {
    this.#status.forget();
    this.#deck.update(this.#input);
    for (const id of ['villages', 'schools', PROVINCES_SOURCE, OTHER_PROVINCES_SOURCE]) {
      const source = this.map.getSource<VectorTileSource>(id);
      if (source?.tiles) source.setTiles(source.tiles);
    }
  }

  remove(): void {
    this.#pointer.stop();
    this.#prefetch.stop();
    this.camera.stop();
    this.stage.stop();
    this.#drawing.stop();
    this.#deck.remove();
    this.map.remove();
  }

  #onClick = (picked: Picked | null): void => {
    if (picked?.point && !picked.selection) {
      this.camera.flyTo({ point: picked.point, zoom: Math.max(11, this.map.getZoom() + 2) });
    } else {
      this.#events.onSelect(picked?.selection ?? null);
    }
  };
}

const COLUMN_PITCH = 45;

/** Columns stand up only where the map is seen from the side; degrees. */
function pitchOf({ view }: MapInput): number {
  return view.devices === 'columns' && view.layers.includes('devices') ? COLUMN_PITCH : 0;
}
