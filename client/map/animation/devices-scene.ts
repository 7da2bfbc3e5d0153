import type { ProvinceSummary } from '../../../data/model/index.ts';
import type { Deliveries } from '../../../data/register/deliveries.ts';
import { deviceCircles, deviceColumnLayers } from '../device-layers.ts';
import { type DeviceSymbol, deviceNumbers, maxRadiusPx } from '../layers/device-symbols.ts';
import type { AnimationScene } from './scene.ts';

/** A month's growth is drawn in no longer than this, ms: quarters of a year come as steps, not as a crawl. */
const MOST_GROWTH_MS = 700;

/**
 * Devices as they were handed over: each province's column, or circle where the view has circles,
 * rises to what the lots of every month say. In between is easing only.
 *
 * @param provinces of the administrative map shown, with what their students need.
 * @param stepSeconds how long a month is shown.
 */
export function devicesScene(
  provinces: readonly ProvinceSummary[],
  { byProvince }: Deliveries,
  stepSeconds: number,
): AnimationScene {
  const growthMs = Math.min(MOST_GROWTH_MS, 900 * stepSeconds);
  const last = (code: string) => byProvince.get(code)?.at(-1) ?? 0;
  // One order and one scale for all months, those of the end, so that only what grows moves.
  const whole = (maxPx: number) =>
    deviceNumbers(
      provinces.map((province) => ({ ...province, devices_delivered: last(province.code) })),
      maxPx,
    );
  const greatest = Math.max(1, ...whole(1).map(({ need, delivered }) => Math.max(need, delivered)));
  let shown: { step: number; maxPx: number; data: DeviceSymbol[] } | null = null;
  const dataAt = (step: number, maxPx: number) => {
    if (shown?.step !== step || shown.maxPx !== maxPx) {
      const data = whole(maxPx).map((symbol) => {
        const delivered = byProvince.get(symbol.code)?.[step] ?? 0;
        const share = symbol.delivered > 0 ? delivered / symbol.delivered : 0;
        const deliveredRadiusPx = symbol.deliveredRadiusPx * Math.sqrt(share);
        return { ...symbol, delivered, deliveredRadiusPx };
      });
      shown = { step, maxPx, data };
    }
    return shown.data;
  };
  return ({ step, zoom, input }) => {
    const data = dataAt(step, maxRadiusPx(input));
    return input.view.devices === 'columns'
      ? deviceColumnLayers(data, input, zoom, { growthMs, greatest })
      : deviceCircles(data, input, { growthMs });
  };
}
