import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapInput } from './input.ts';
import { PROVINCES_LAYER, PROVINCES_SOURCE } from './layers/provinces.ts';
import { type Picked, pick } from './pick.ts';

interface PointerEvents {
  onHover: (picked: Picked | null, at: { x: number; y: number }) => void;
  onClick: (picked: Picked | null) => void;
}

/**
 * What the pointer does on the map. Asks once a frame at most and never while the map moves; the
 * hovered province is thickened by feature state, so that no tile is laid out anew.
 */
export class PointerWatch {
  readonly #map: MapLibreMap;
  readonly #input: () => MapInput;
  readonly #events: PointerEvents;
  #hovered: string | null = null;
  #frame = 0;

  constructor(map: MapLibreMap, input: () => MapInput, events: PointerEvents) {
    this.#map = map;
    this.#input = input;
    this.#events = events;
    map.on('mousemove', this.#onMove);
    map.on('mouseout', this.#onLeave);
    map.on('movestart', this.#onLeave);
    map.on('click', this.#onClick);
  }

  /** Listeners go with the map; a frame that was asked for must not find it gone. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #onMove = ({ point }: MapMouseEvent): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#map.isMoving()) return;
      const picked = pick(this.#map, point, this.#input());
      this.#map.getCanvas().style.cursor = picked ? 'pointer' : '';
      this.#hover(picked?.selection?.kind === 'province' ? picked.selection.code : null);
      this.#events.onHover(picked, point);
    });
  };

  #onLeave = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#hover(null);
    this.#events.onHover(null, { x: 0, y: 0 });
  };

  #onClick = ({ point }: MapMouseEvent): void => {
    this.#events.onClick(pick(this.#map, point, this.#input()));
  };

  #hover(code: string | null): void {
    if (code === this.#hovered || !this.#map.getSource(PROVINCES_SOURCE)) return;
    if (this.#hovered !== null) this.#setHover(this.#hovered, false);
    if (code !== null) this.#setHover(code, true);
    this.#hovered = code;
  }

  #setHover(id: string, hover: boolean): void {
    this.#map.setFeatureState(
      { source: PROVINCES_SOURCE, sourceLayer: PROVINCES_LAYER, id },
      { hover },
    );
  }
}
