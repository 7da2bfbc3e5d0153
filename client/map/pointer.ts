import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapInput } from './input.ts';
import { PROVINCES_SOURCE, provinceFeature } from './layers/provinces.ts';
import { type Picked, pick } from './pick.ts';

interface PointerEvents {
  onHover: (picked: Picked | null, at: { x: number; y: number }) => void;
  onClick: (picked: Picked | null) => void;
}

/** A map that lies over another left of a divider, in step with its camera. */
export interface MapBeside {
  /** Where the divider stands, CSS px from the left. */
  x: number;
  map: MapLibreMap;
  input: () => MapInput;
}

/**
 * What the pointer does on the map. Asks once a frame at most and never while the map moves; the
 * hovered province is thickened by feature state, so that no tile is laid out anew.
 */
export class PointerWatch {
  readonly #map: MapLibreMap;
  readonly #input: () => MapInput;
  readonly #events: PointerEvents;
  #beside: MapBeside | null = null;
  #hovered: { map: MapLibreMap; code: string } | null = null;
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

  /** Another map has come over this one, or its divider has moved; null: it is gone. */
  setBeside(beside: MapBeside | null): void {
    if (beside?.map !== this.#beside?.map && this.#hovered?.map !== this.#map) this.#hovered = null;
    this.#beside = beside;
  }

  /** Listeners go with the map; a frame that was asked for must not find it gone. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #onMove = ({ point }: MapMouseEvent): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#map.isMoving()) return;
      const { map, picked } = this.#pick(point);
      this.#map.getCanvas().style.cursor = picked ? 'pointer' : '';
      this.#hover(
        picked?.selection?.kind === 'province' ? { map, code: picked.selection.code } : null,
      );
      this.#events.onHover(picked, point);
    });
  };

  #onLeave = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#hover(null);
    this.#events.onHover(null, { x: 0, y: 0 });
  };

  #onClick = ({ point }: MapMouseEvent): void => {
    this.#events.onClick(this.#pick(point).picked);
  };

  /** What is seen at a point: left of a divider that is the other map's. */
  #pick(point: { x: number; y: number }): { map: MapLibreMap; picked: Picked | null } {
    const beside = this.#beside && point.x < this.#beside.x ? this.#beside : null;
    const map = beside?.map ?? this.#map;
    return { map, picked: pick(map, point, beside?.input() ?? this.#input()) };
  }

  #hover(next: { map: MapLibreMap; code: string } | null): void {
    const before = this.#hovered;
    if (next?.map === before?.map && next?.code === before?.code) return;
    if (before) setHover(before, false);
    if (next) setHover(next, true);
    this.#hovered = next;
  }
}

function setHover({ map, code }: { map: MapLibreMap; code: string }, hover: boolean): void {
  if (!map.getSource(PROVINCES_SOURCE)) return;
  map.setFeatureState(provinceFeature(code), { hover });
}
