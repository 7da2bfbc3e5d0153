import type { CoverageChange, CoverageStatus } from '../../../data/model/index.ts';
import { pt } from '../../brief/map/projection.ts';
import { diamond, element, symbolPath, triangle } from '../../brief/map/svg.ts';
import { COLOR } from '../../brief/style.ts';

/** What a place is drawn as: told apart by shape as well as by colour, as on the screen. */
export type PlaceKind = CoverageStatus | CoverageChange | 'connected' | 'unconnected' | 'lit';

type At = readonly [x: number, y: number];

/** All places of a kind as one or two paths, `r` pt large. */
const DRAW: Record<PlaceKind, (places: readonly At[], r: number) => string> = {
  none: (places, r) =>
    symbolPath(
      joined(places, (x, y) => diamond(x, y, r)),
      COLOR.none,
    ),
  partial: (places, r) =>
    symbolPath(
      joined(places, (x, y) => triangle(x, y, r)),
      COLOR.partial,
    ),
  covered: (places, r) => dots(places, r * 0.38, COLOR.covered, 0.55),
  unknown: (places, r) => dots(places, r * 0.38, COLOR.rule, 1),
  lit: (places, r) => dots(places, r * 0.5, COLOR.covered, 0.8),
  connected: (places, r) =>
    symbolPath(
      joined(places, (x, y) => square(x, y, r * 0.55)),
      COLOR.school,
    ),
  unconnected: (places, r) =>
    outline(
      joined(places, (x, y) => square(x, y, r * 0.5)),
      COLOR.school,
      r * 0.25,
    ),
  newly_covered: (places, r) =>
    symbolPath(
      joined(places, (x, y) => circle(x, y, r * 0.85)),
      COLOR.coveredText,
    ) +
    mark(
      joined(places, (x, y) => tick(x, y, r * 0.5)),
      r,
    ),
  newly_found: (places, r) =>
    symbolPath(
      joined(places, (x, y) => diamond(x, y, r)),
      COLOR.noneText,
    ) +
    mark(
      joined(places, (x, y) => plus(x, y, r * 0.45)),
      r,
    ),
  lost: (places, r) =>
    symbolPath(
      joined(places, (x, y) => triangle(x, y, -r)),
      COLOR.text,
    ),
  found_and_covered: (places, r) =>
    outline(
      joined(places, (x, y) => circle(x, y, r * 0.6)),
      COLOR.coveredText,
      r * 0.25,
    ) + dots(places, r * 0.3, COLOR.noneText, 1),
};

/** The symbols of one kind; nothing without places. */
export function symbols(kind: PlaceKind, places: readonly At[], r: number): string {
  return places.length > 0 ? DRAW[kind](places, r) : '';
}

function joined(places: readonly At[], draw: (x: number, y: number) => string): string {
  return places.map(([x, y]) => draw(x, y)).join('');
}

/** Lines without length with round caps: the shortest way to write a dot. */
function dots(places: readonly At[], radius: number, stroke: string, opacity: number): string {
  return element('path', {
    ...{ d: joined(places, (x, y) => `M${pt(x)},${pt(y)}l0,0.01`), fill: 'none', stroke },
    ...{ 'stroke-linecap': 'round', 'stroke-width': 2 * radius, 'stroke-opacity': opacity },
  });
}

function outline(d: string, stroke: string, width: number): string {
  return element('path', { d, fill: COLOR.white, stroke, 'stroke-width': width });
}

/** A white sign within a symbol. */
function mark(d: string, r: number): string {
  return element('path', { d, fill: 'none', stroke: COLOR.white, 'stroke-width': r * 0.28 });
}

function square(x: number, y: number, half: number): string {
  const side = pt(2 * half);
  return `M${pt(x - half)},${pt(y - half)}h${side}v${side}h-${side}Z`;
}

function circle(x: number, y: number, r: number): string {
  const [radius, across] = [pt(r), pt(2 * r)];
  return `M${pt(x - r)},${pt(y)}a${radius},${radius} 0 1,0 ${across},0a${radius},${radius} 0 1,0 -${across},0Z`;
}

function tick(x: number, y: number, r: number): string {
  return `M${pt(x - r)},${pt(y)}l${pt(r * 0.75)},${pt(r * 0.75)}l${pt(r * 1.2)},${pt(-r * 1.4)}`;
}

function plus(x: number, y: number, r: number): string {
  return `M${pt(x - r)},${pt(y)}h${pt(2 * r)}M${pt(x)},${pt(y - r)}v${pt(2 * r)}`;
}
