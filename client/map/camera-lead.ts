import type { Map as MapLibreMap } from 'maplibre-gl';
import { prefersReducedMotion } from '../state/media.ts';
import type { Camera } from '../state/view.ts';
import { MOTION_MS } from '../theme/measures.ts';
import {
  type CameraCause,
  cameraOf,
  flyTo,
  type Padding,
  sameCamera,
  showCountry,
  showFrame,
  type Target,
  takePadding,
  visibleBox,
} from './camera.ts';
import type { Bbox } from './extent.ts';
import { frameOfCamera } from './frame.ts';
import type { PixelBudget } from './renderer.ts';
import { type Room, samePadding, sameSize, sizeOf } from './room.ts';

/** What the map shows at first. */
export interface CameraStart {
  camera: Camera | null;
  /** `[west, south, east, north]` to keep framed where there is no camera; null: the whole country. Undefined: nobody leads the camera. */
  frame: Bbox | null | undefined;
}

export interface CameraEvents {
  /** The camera came to rest; null: it shows the whole country. */
  onCamera: (camera: Camera | null) => void;
  onBounds: (bbox: Bbox, zoom: number) => void;
}

/** What the camera needs of the map that it looks at. */
interface Host {
  map: MapLibreMap;
  room: Room;
  pixels: PixelBudget;
}

const FRAMING: CameraCause = { cause: 'frame' };
const INTERRUPTIONS = ['pointerdown', 'wheel', 'keydown'] as const;
/** In which the map tilts for columns, ms. */
const TILT_MS = 500;

/**
 * Leads the camera of one map: places it, keeps what is framed in the free part of the box as panels and
 * window change, flies, and tells where it came to rest.
 */
export class CameraLead {
  readonly #map: MapLibreMap;
  readonly #room: Room;
  readonly #pixels: PixelBudget;
  readonly #events: CameraEvents;
  #camera: Camera | null;
  /** As in `CameraStart`. */
  #frame: Bbox | null | undefined;
  #pitch: number;
  /** When the flight under way began, ms as events count them; null: there is none. */
  #flyingSince: number | null = null;

  /** `pitch` in degrees. */
  constructor(
    { map, room, pixels }: Host,
    { camera, frame }: CameraStart,
    pitch: number,
    events: CameraEvents,
  ) {
    this.#map = map;
    this.#room = room;
    this.#pixels = pixels;
    this.#events = events;
    this.#camera = camera;
    this.#frame = frame;
    this.#pitch = pitch;
    // Before the first placing, whose end tells the shell what is in view.
    map.on('moveend', this.#onMoveEnd);
    this.#place();
    for (const type of INTERRUPTIONS) {
      window.addEventListener(type, this.#interrupt, { passive: true, capture: true });
    }
  }

  /** The box that is framed, without what a tilted look shows towards the horizon; null: the whole country. */
  get frameShown(): Bbox | null {
    return this.#camera === null ? null : frameOfCamera(cameraOf(this.#map), this.#room.free);
  }

  /** Follows a camera set from outside (a link, back and forward); its own reports come back unchanged and do nothing. */
  follow(camera: Camera | null): void {
    if (sameCamera(camera, this.#camera)) return;
    this.#camera = camera;
    this.#place();
  }

  /** Flies to what another scene frames, in at most 1.2 s; any input shows the end of the flight at once. */
  setFrame(frame: Bbox | null, padding: Padding): void {
    if (frame === this.#frame) {
      this.setPadding(padding);
      return;
    }
    this.#frame = frame;
    this.#camera = null;
    this.#room.padding = padding;
    takePadding(this.#map, padding, FRAMING);
    this.#showFrame(true);
    this.#flyingSince = performance.now();
  }

  /** Follows the panels, so that what was in the middle stays in the middle of what is left free. */
  setPadding(padding: Padding): void {
    if (samePadding(padding, this.#room.padding)) return;
    this.#room.padding = padding;
    this.#refit();
  }

  /** The container has another size. */
  resize(): void {
    const size = sizeOf(this.#map.getContainer());
    if (sameSize(size, this.#room.size)) return;
    // What the new size allows is for the refit, which knows what is framed.
    this.#map.resize(FRAMING);
    this.#room.size = size;
    this.#refit();
  }

  /** Tilts the map, degrees. */
  setPitch(pitch: number): void {
    if (pitch === this.#pitch) return;
    this.#pitch = pitch;
    const duration = prefersReducedMotion() ? 0 : TILT_MS;
    this.#map.easeTo({ pitch, duration, essential: true }, FRAMING);
  }

  flyTo(target: Target): void {
    this.#flyingSince = performance.now();
    flyTo(this.#map, target);
  }

  showCountry(): void {
    this.#flyingSince = performance.now();
    showCountry(this.#map, true);
  }

  zoomBy(levels: number): void {
    const zoom = this.#map.getZoom() + levels;
    const duration = prefersReducedMotion() ? 0 : MOTION_MS.drawer;
    this.#map.easeTo({ zoom, duration, essential: true }, {
      cause: 'flight',
    } satisfies CameraCause);
  }

  /** Listeners on the map go with it; the window stays. */
  stop(): void {
    for (const type of INTERRUPTIONS) {
      window.removeEventListener(type, this.#interrupt, { capture: true });
    }
  }

  #place(): void {
    const { lng, lat, zoom } = this.#camera ?? cameraOf(this.#map);
    const { padding } = this.#room;
    this.#map.jumpTo({ center: [lng, lat], zoom, pitch: this.#pitch, padding }, FRAMING);
    if (!this.#camera) this.#showFrame(false);
  }

  /** What is framed as long as there is no camera. */
  #showFrame(animate: boolean): void {
    if (this.#frame === undefined) showCountry(this.#map, animate);
    else showFrame(this.#map, this.#frame, { animate, pitch: this.#pitch });
  }

  #refit(): void {
    const { padding } = this.#room;
    if (this.#camera === null) {
      this.#map.jumpTo({ padding }, FRAMING);
      this.#showFrame(false);
    } else {
      const duration = prefersReducedMotion() ? 0 : MOTION_MS.drawer;
      this.#map.easeTo({ padding, duration, essential: true }, FRAMING);
    }
  }

  #onMoveEnd = (event: CameraCause & { originalEvent?: unknown }): void => {
    if (this.#pixels.isChanging) return;
    this.#flyingSince = null;
    this.#events.onBounds(visibleBox(this.#map), this.#map.getZoom());
    // A panel or a window that changed moves nothing the reader chose: the country stays the country.
    const isChosen = event.cause === 'flight' || event.cause === 'country' || event.originalEvent;
    if (!isChosen) return;
    const camera = event.cause === 'country' ? null : cameraOf(this.#map);
    if (sameCamera(camera, this.#camera)) return;
    this.#camera = camera;
    this.#events.onCamera(camera);
  };

  /**
   * Any input ends a flight: where it is, or, of a scene, at what the scene frames. Not the press that
   * has just begun it, of which the window may hear only now.
   */
  #interrupt = ({ timeStamp }: Event): void => {
    if (this.#flyingSince === null || timeStamp <= this.#flyingSince) return;
    this.#map.stop();
    if (this.#frame !== undefined) this.#showFrame(false);
  };
}
