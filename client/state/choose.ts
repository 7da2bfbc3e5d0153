import { type SearchHit, schemeInForce } from '../../data/model/index.ts';
import type { FlyTarget } from './fly.ts';
import { parseProvince } from './province-id.ts';
import type { Selection, View } from './view.ts';

/** What a search hit selects, or null for a commune, which has no details of its own yet. */
export function selectionOf(hit: SearchHit): Selection | null {
  if (hit.kind === 'village' || hit.kind === 'school') {
    const code = hit.code ?? hit.id;
    return code ? { kind: hit.kind, code } : null;
  }
  const province = hit.kind === 'province' ? parseProvince(hit.id) : null;
  return province && { kind: 'province', ...province };
}

/** Where a search hit is to be looked at; null where nothing is known of its place. */
export function targetOf(hit: SearchHit): FlyTarget | null {
  if (hit.bbox) return { bbox: hit.bbox };
  return hit.point ? { point: hit.point } : null;
}

/** The change of the view that shows a selection: a province brings its own administrative map with it. */
export function viewOfSelection(selection: Selection | null, date: string): Partial<View> {
  if (selection?.kind !== 'province') return { selection };
  return {
    selection,
    scheme: selection.scheme === schemeInForce(date) ? null : selection.scheme,
  };
}
