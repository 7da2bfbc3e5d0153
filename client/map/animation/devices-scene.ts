import { type DeviceSymbol, deviceNumbers } from '../../../data/choropleth/device-numbers.ts';
import type { ProvinceSummary } from '../../../data/model/index.ts';
import type { Deliveries } from '../../../data/register/deliveries.ts';
import { deviceCircles, deviceColumnLayers } from '../device-layers.ts';
import { maxRadiusPx } from '../layers/device-symbols.ts';
import type { Clock } from './months.ts';
import type { AnimationScene } from './scene.ts';

/** A month's growth takes this, seconds at most. */
const GROWTH_SECONDS = 0.7;

/**
 * Devices as they were handed over: each province's column, or circle where the view has circles,
 * rises to what the lots of every month say. In between is easing only. Order and scale are those of
 * the end, so that only what grows moves.
 *
 * @param provinces of the administrative map shown, with what their students need.
 */
export function devicesScene(
  provinces: readonly ProvinceSummary[],
  { byProvince }: Deliveries,
  { begins, stepSeconds }: Pick<Clock, 'begins' | 'stepSeconds'>,
): AnimationScene {
  const atEnd = provinces.map((province) => ({
    ...province,
    devices_delivered: byProvince.get(province.code)?.at(-1) ?? 0,
  }));
  const greatest = Math.max(
    1,
    ...atEnd.map((one) => Math.max(one.students_in_need, one.devices_delivered)),
  );
  const growthSeconds = Math.min(GROWTH_SECONDS, 0.9 * stepSeconds);
  let symbols: { maxPx: number; data: DeviceSymbol[] } | null = null;
  const dataFor = (maxPx: number) => {
    if (symbols?.maxPx !== maxPx) symbols = { maxPx, data: deviceNumbers(atEnd, maxPx) };
    return symbols.data;
  };
  return ({ time, step, zoom, input }) => {
    const data = dataFor(maxRadiusPx(input));
    const grown = eased((time - (begins[step] as number)) / growthSeconds);
    const shareOf = ({ code, delivered }: DeviceSymbol): number => {
      const months = byProvince.get(code);
      if (!months || delivered === 0) return 0;
      const now = months[step] as number;
      const before = months[step - 1] ?? now;
      return (before + grown * (now - before)) / delivered;
    };
    const growth = { shareOf, at: step + grown, greatest };
    return input.view.devices === 'columns'
      ? deviceColumnLayers(data, input, zoom, growth)
      : deviceCircles(data, input, growth);
  };
}

/** Slow at both ends; 0 before and 1 after. */
function eased(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * (3 - 2 * t);
}
