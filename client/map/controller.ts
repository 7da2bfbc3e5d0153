import type {
  Map as MapLibreMap,
  PaddingOptions,
  StyleSpecification,
  VectorTileSource,
} from 'maplibre-gl';
import type { Camera, Selection } from '../state/view.ts';
import { MOTION_MS } from '../theme/tokens.ts';
import { AnimationStage } from './animation/stage.ts';
import { applyStyle, withoutIdleTiles } from './apply-style.ts';
import {
  type CameraCause,
  cameraOf,
  flyTo,
  minZoomFor,
  prefersReducedMotion,
  sameCamera,
  showCountry,
  showFrame,
  type Target,
  takePadding,
  visibleBox,
} from './camera.ts';
import { createMap } from './create-map.ts';
import { Deck } from './deck.ts';
import type { Bbox } from './extent.ts';
import { frameOfCamera } from './frame.ts';
import { FrameGate } from './frame-gate.ts';
import type { MapInput } from './input.ts';
import { OTHER_PROVINCES_SOURCE } from './layers/other-province.ts';
import { PROVINCES_SOURCE } from './layers/provinces.ts';
import { REGISTER_SOURCE } from './layers/villages.ts';
import { markSettled, markUncoveredDrawn } from './marks.ts';
import type { Picked } from './pick.ts';
import { PointerWatch } from './pointer.ts';
import { SchemePrefetch } from './prefetch.ts';
import { ProvinceClasses } from './province-classes.ts';
import { PixelBudget } from './renderer.ts';
import { type MapStatus, StatusWatch } from './status.ts';
import { buildStyle, firstStyle, withoutVillages } from './style.ts';
import { VillagePoints } from './village-points.ts';

export type Padding = Required<PaddingOptions>;

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

export interface ControllerEvents {
  /** The camera came to rest; null: it shows the whole country. */
  onCamera: (camera: Camera | null) => void;
  onBounds: (bbox: Bbox, zoom: number) => void;
  onSelect: (selection: Selection | null) => void;
  onHover: (picked: Picked | null, at: { x: number; y: number }) => void;
  onStatus: (status: MapStatus) => void;
  /** The browser took the drawing context away: nothing more is drawn by this map. */
  onContextLost: () => void;
}

/** Where the map stands and what of the country it shows at first. */
export interface Placing {
  camera: Camera | null;
  /** `[west, south, east, north]` to keep framed where there is no camera; null: the whole country. Undefined: nobody leads the camera. */
  frame: Bbox | null | undefined;
  padding: Padding;
  /** How much its box is enlarged on the screen. */
  scale: number;
}

/**
 * The MapLibre map behind `MapView`: takes an input, draws it, tells what happens. Knows nothing
 * of React. What it draws follows from the input alone (`buildStyle`); what is its own is the
 * camera, the pointer and the timing of what is loaded when.
 */
export class MapController {
  readonly map: MapLibreMap;
  readonly #events: ControllerEvents;
  readonly #status: StatusWatch;
  #input: MapInput;
  #padding: Padding;
  #camera: Camera | null;
  /** As in `Placing`. */
  #frame: Bbox | null | undefined;
  #minZoom: number;
  #size: { width: number; height: number };
  /** What the style was last built from. */
  #drawn: MapInput | null;
  /** The style on the map. */
  #style: StyleSpecification;
  #isStyled = false;
  #isUncoveredDrawn = false;
  #isWhole = false;
  #isFlying = false;
  #beside: Beside | null = null;
  #areVillagesHidden = false;
  readonly #pixels: PixelBudget;
  readonly #deck: Deck;
  readonly #gate: FrameGate;
  /** Where animations are played. */
  readonly stage: AnimationStage;
  readonly #pointer: PointerWatch;
  readonly #points: VillagePoints;
  readonly #classes: ProvinceClasses;
  readonly #prefetch: SchemePrefetch;

  constructor(
    container: HTMLElement,
    input: MapInput,
    { camera, frame, padding, scale }: Placing,
    events: ControllerEvents,
  ) {
    this.#input = input;
    this.#drawn = input;
    this.#camera = camera;
    this.#frame = frame;
    this.#padding = padding;
    this.#events = events;
    this.#size = sizeOf(container);
    this.#minZoom = minZoomFor(this.#size, padding);
    this.#style = firstStyle(buildStyle({ ...input, villages: null }));
    const map = createMap(container, input, this.#style, camera, () => this.#minZoom);
    this.map = map;
    this.#gate = new FrameGate(map);
    this.#points = new VillagePoints(map);
    this.#classes = new ProvinceClasses(map);
    this.#status = new StatusWatch(map, (status) => {
      events.onStatus(status);
      if (status.failed.length > 0) this.#drawAll();
    });
    this.#deck = new Deck(map, input, (reason) => this.#status.fail('devices', reason));
    this.stage = new AnimationStage({
      map,
      deck: this.#deck,
      input: () => this.#input,
      hideVillages: this.#hideVillages,
    });
    this.#pixels = new PixelBudget(map, scale, (ratio) => this.#deck.setPixelRatio(ratio));
    this.#pointer = new PointerWatch(map, () => this.#input, {
      onHover: events.onHover,
      onClick: this.#onClick,
    });
    // Before the first placing, whose end tells the shell what is in view.
    map.on('moveend', this.#onMoveEnd);
    this.#placeCamera();
    map.once('style.load', () => {
      this.#isStyled = true;
      this.#classes.update(this.#input);
      this.#draw();
    });
    for (const type of INTERRUPTIONS) {
      window.addEventListener(type, this.#interrupt, { passive: true, capture: true });
    }
    markUncoveredDrawn(
      map,
      () => this.#status.failed('villages'),
      () => {
        this.#isUncoveredDrawn = true;
        this.#drawAll();
      },
    );
    markSettled(map, () => this.#isComplete());
    this.#prefetch = new SchemePrefetch(
      map,
      () => this.#input,
      () => this.#isComplete(),
    );
    map.on('webglcontextlost', events.onContextLost);
  }

  /** What is drawn, and the part of the world that panels leave free. */
  get scene(): MapScene {
    const beside = this.#beside && {
      input: this.#beside.controller.#input,
      lng: this.map.unproject([this.#beside.x, this.#size.height / 2]).lng,
    };
    return { input: this.#input, visible: visibleBox(this.map), frame: this.#frameShown(), beside };
  }

  #frameShown(): Bbox | null {
    if (this.#camera === null) return null;
    const { top, right, bottom, left } = this.#padding;
    const { width, height } = this.#size;
    const free = { width: width - left - right, height: height - top - bottom };
    return frameOfCamera(cameraOf(this.map), free);
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
    const wasColumns = wantsColumns(this.#input);
    this.#input = input;
    this.#draw();
    this.#deck.update(input);
    if (wasColumns !== wantsColumns(input)) this.#tilt();
  }

  /** Follows a camera set from outside (a link, back and forward); its own reports come back unchanged and do nothing. */
  setCamera(camera: Camera | null): void {
    if (sameCamera(camera, this.#camera)) return;
    this.#camera = camera;
    this.#placeCamera();
  }

  /** Flies to what another scene frames, in at most 1.2 s; any input shows the end of the flight at once. */
  setFrame(frame: Bbox | null, padding: Padding): void {
    if (frame === this.#frame) {
      this.setPadding(padding);
      return;
    }
    this.#frame = frame;
    this.#camera = null;
    this.#padding = padding;
    this.#minZoom = minZoomFor(this.#size, padding);
    takePadding(this.map, padding, FRAMING);
    this.#showFrame(true);
    this.#isFlying = true;
  }

  /** The box is enlarged otherwise than before. */
  setScale(scale: number): void {
    this.#pixels.setScale(scale);
  }

  /** Follows the panels, so that what was in the middle stays in the middle of what is left free. */
  setPadding(padding: Padding): void {
    const { top, right, bottom, left } = this.#padding;
    const isSame =
      top === padding.top &&
      right === padding.right &&
      bottom === padding.bottom &&
      left === padding.left;
    if (isSame) return;
    this.#padding = padding;
    this.#refit();
  }

  /** The container has another size. */
  resize(): void {
    const { width, height } = sizeOf(this.map.getContainer());
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.map.resize(FRAMING);
    this.#refit();
  }

  flyTo(target: Target): void {
    this.#isFlying = true;
    flyTo(this.map, target);
  }

  showCountry(): void {
    this.#isFlying = true;
    showCountry(this.map, true);
  }

  zoomBy(levels: number): void {
    const zoom = this.map.getZoom() + levels;
    const duration = prefersReducedMotion() ? 0 : MOTION_MS.drawer;
    this.map.easeTo({ zoom, duration, essential: true }, { cause: 'flight' } satisfies CameraCause);
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
    for (const type of INTERRUPTIONS) {
      window.removeEventListener(type, this.#interrupt, { capture: true });
    }
    this.stage.stop();
    this.#isStyled = false;
    this.#deck.remove();
    this.map.remove();
  }

  #draw(): void {
    if (!this.#isStyled || this.#drawn === this.#input) return;
    this.#drawn = this.#input;
    // First sight is the tiles', which are there sooner than the register.
    const input = this.#isUncoveredDrawn ? this.#input : { ...this.#input, villages: null };
    const built = buildStyle(input);
    const whole = this.#areVillagesHidden ? withoutVillages(built) : built;
    const next = withoutIdleTiles(this.#style, this.#isWhole ? whole : firstStyle(whole));
    const takesRegister =
      REGISTER_SOURCE in next.sources && !(REGISTER_SOURCE in this.#style.sources);
    if (takesRegister) this.#points.holdTiles(this.#style.layers);
    const change = () => {
      if (applyStyle(this.map, this.#style, next)) this.#status.forget();
      this.#style = next;
      this.#classes.update(input);
      this.#points.update(input);
    };
    // A new source has no tiles before a frame has asked for them.
    if (this.#isWhole && !takesRegister) this.#gate.during(change);
    else change();
  }

  /** The villages are on the screen, or will not come: now everything else. */
  #drawAll(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    this.#drawn = null;
    this.#draw();
    this.#deck.allow();
  }

  #hideVillages = (areHidden: boolean): void => {
    if (this.#areVillagesHidden === areHidden) return;
    this.#areVillagesHidden = areHidden;
    if (areHidden) this.#points.release();
    this.#drawn = null;
    this.#draw();
  };

  #isComplete(): boolean {
    const { summary, geography, areFontsReady } = this.#input;
    const isFetched = summary !== null && geography !== null && areFontsReady;
    return isFetched && this.#isUncoveredDrawn && this.#deck.isComplete;
  }

  #placeCamera(): void {
    const pitch = pitchOf(this.#input);
    const { lng, lat, zoom } = this.#camera ?? cameraOf(this.map);
    this.map.jumpTo({ center: [lng, lat], zoom, pitch, padding: this.#padding }, FRAMING);
    if (!this.#camera) this.#showFrame(false);
  }

  /** What is framed as long as there is no camera. */
  #showFrame(animate: boolean): void {
    if (this.#frame === undefined) showCountry(this.map, animate);
    else showFrame(this.map, this.#frame, { animate, pitch: pitchOf(this.#input) });
  }

  #refit(): void {
    this.#minZoom = minZoomFor(this.#size, this.#padding);
    if (this.#camera === null) {
      this.map.jumpTo({ padding: this.#padding }, FRAMING);
      this.#showFrame(false);
    } else {
      const duration = prefersReducedMotion() ? 0 : MOTION_MS.drawer;
      this.map.easeTo({ padding: this.#padding, duration, essential: true }, FRAMING);
    }
  }

  #tilt(): void {
    const duration = prefersReducedMotion() ? 0 : 500;
    this.map.easeTo({ pitch: pitchOf(this.#input), duration, essential: true }, FRAMING);
  }

  #onMoveEnd = (event: CameraCause & { originalEvent?: unknown }): void => {
    if (this.#pixels.isChanging) return;
    this.#isFlying = false;
    this.#events.onBounds(visibleBox(this.map), this.map.getZoom());
    // A panel or a window that changed moves nothing the reader chose: the country stays the country.
    const isChosen = event.cause === 'flight' || event.cause === 'country' || event.originalEvent;
    if (!isChosen) return;
    const camera = event.cause === 'country' ? null : cameraOf(this.map);
    if (sameCamera(camera, this.#camera)) return;
    this.#camera = camera;
    this.#events.onCamera(camera);
  };

  #onClick = (picked: Picked | null): void => {
    if (picked?.point && !picked.selection) {
      this.flyTo({ point: picked.point, zoom: Math.max(11, this.map.getZoom() + 2) });
    } else {
      this.#events.onSelect(picked?.selection ?? null);
    }
  };

  /** Any input ends a flight: where it is, or, of a scene, at what the scene frames. */
  #interrupt = (): void => {
    if (!this.#isFlying) return;
    this.map.stop();
    if (this.#frame !== undefined) this.#showFrame(false);
  };
}

const COLUMN_PITCH = 45;
const FRAMING: CameraCause = { cause: 'frame' };
const INTERRUPTIONS = ['pointerdown', 'wheel', 'keydown'] as const;

function wantsColumns({ view }: MapInput): boolean {
  return view.devices === 'columns' && view.layers.includes('devices');
}

/** Columns stand up only where the map is seen from the side; degrees. */
function pitchOf(input: MapInput): number {
  return wantsColumns(input) ? COLUMN_PITCH : 0;
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.clientWidth, height: element.clientHeight };
}
