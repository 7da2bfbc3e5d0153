import type { Map as MapLibreMap } from 'maplibre-gl';
import { isJump } from './camera.ts';

/**
 * Whether WebGL is computed by the processor, as on office PCs without a graphics card. Such a
 * machine pays for every pixel, so it draws fewer of them while the map moves or loads.
 */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|swrast/i;

/** Share of the pixels' side length that is drawn in motion; names can still be told apart at this. */
export const MOVING_RATIO = 0.5;

/** Reads the name of the renderer from the map's own context; a second context would cost a tenth of a second. */
export function isSoftwareRenderer(map: MapLibreMap): boolean {
  const gl = map.getCanvas().getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl?.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return typeof name === 'string' && SOFTWARE.test(name);
}

/**
 * Coarser pixels while the map moves, full ones when it rests; on machines without a graphics
 * card only. The map begins with the coarse ones, as its first frames are thrown away soon.
 * `apply` follows for whatever else draws over the map.
 */
export class PixelBudget {
  readonly #map: MapLibreMap;
  readonly #apply: (ratio: number) => void;
  readonly #isSoftware: boolean;
  #scale: number;
  #ratio = MOVING_RATIO;
  /** Changing the ratio resizes the canvas, which makes the map report a movement of its own. */
  #isChanging = false;

  /** `scale`: how much the map's box is enlarged on the screen, as a slide on a large projector is. */
  constructor(map: MapLibreMap, scale: number, apply: (ratio: number) => void) {
    this.#map = map;
    this.#scale = scale;
    this.#apply = apply;
    this.#isSoftware = isSoftwareRenderer(map);
    if (!this.#isSoftware) {
      this.#set(this.#restingRatio);
      return;
    }
    map.on('movestart', this.#onMove);
    map.on('idle', this.#onIdle);
  }

  get isChanging(): boolean {
    return this.#isChanging;
  }

  /** The box is enlarged otherwise than before. */
  setScale(scale: number): void {
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.#change(this.#restingRatio);
  }

  /** Without a graphics card no more than one pixel per CSS pixel of the screen. */
  get #restingRatio(): number {
    return this.#scale * (this.#isSoftware ? 1 : window.devicePixelRatio);
  }

  #onMove = (event: object): void => {
    if (!this.#isChanging && !isJump(this.#map, event)) this.#change(MOVING_RATIO);
  };

  #onIdle = (): void => this.#change(this.#restingRatio);

  #change(ratio: number): void {
    if (ratio === this.#ratio) return;
    this.#set(ratio);
    // A resized canvas is blank until it is drawn: at once, not a frame later.
    this.#map.redraw();
  }

  #set(ratio: number): void {
    this.#ratio = ratio;
    this.#isChanging = true;
    this.#map.setPixelRatio(ratio);
    this.#apply(ratio);
    this.#isChanging = false;
  }
}
