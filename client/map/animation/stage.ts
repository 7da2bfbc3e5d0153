import type { Map as MapLibreMap } from 'maplibre-gl';
import { PROVINCES } from '../../../data/figures/provinces.ts';
import { schemeInForce } from '../../../data/model/index.ts';
import { deliveriesByDate } from '../../../data/register/deliveries.ts';
import { gapSpans } from '../../../data/register/gap-spans.ts';
import type { Register } from '../../register/register.ts';
import { prefersReducedMotion } from '../../state/media.ts';
import type { Deck, DeckParts } from '../deck.ts';
import type { MapInput } from '../input.ts';
import { isSoftwareRenderer } from '../renderer.ts';
import { DetailControl } from './detail.ts';
import { type AnimatedView, membershipOf } from './membership.ts';
import { type Clock, clockOf, stepAt } from './months.ts';
import type { AnimationScene } from './scene.ts';
import { scheduleOf } from './schedule.ts';
import type { AnimationEnd, AnimationOrder } from './types.ts';

/** What an animation is made from, beside its order. */
export interface AnimationMatter {
  register: Register;
  view: AnimatedView;
}

/** What the stage needs of the map that it plays on. */
interface Host {
  map: MapLibreMap;
  deck: Deck;
  input: () => MapInput;
  /** Takes the map's own villages off, and puts them back. */
  hideVillages: (areHidden: boolean) => void;
}

/** A frame after more than this, ms, follows a pause, as of a tab in the background: the clock stood still. */
const PAUSE_MS = 1000;
/** Level of detail to begin with where the processor draws; it finds its own from there. */
const SOFTWARE_LEVEL = 3;

/**
 * Plays one animation at a time over the map: the overlay moves, the map itself rests. At the end the
 * map's own layers take over before the overlay's go, so that nothing blinks.
 */
export class AnimationStage {
  readonly #host: Host;
  #playing: AbortController | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Ends whatever is played. */
  stop(): void {
    this.#playing?.abort();
  }

  async play(order: AnimationOrder, matter: AnimationMatter): Promise<AnimationEnd> {
    this.stop();
    const { animation, onDate } = order;
    if (order.signal.aborted) return 'stopped';
    if (prefersReducedMotion()) {
      onDate(animation.to);
      return 'ended';
    }
    const own = new AbortController();
    this.#playing = own;
    const signal = AbortSignal.any([order.signal, own.signal]);
    const parts = await this.#host.deck.parts().catch(() => null);
    if (!parts) return 'stopped';
    try {
      if (signal.aborted) return 'stopped';
      const clock = clockOf(animation.from, animation.to, animation.seconds);
      const scene = sceneOf(parts, animation.kind, clock, matter);
      await this.#run(parts, scene, clock, onDate, signal);
      if (signal.aborted) return 'stopped';
      this.#host.hideVillages(false);
      await isDrawn(this.#host.map, signal);
      return signal.aborted ? 'stopped' : 'ended';
    } finally {
      // The next one has the stage already where it stopped this one.
      if (this.#playing === own) {
        this.#playing = null;
        this.#clear(parts);
      }
    }
  }

  #clear({ overlay, devices }: DeckParts): void {
    this.#host.hideVillages(false);
    overlay.show('animation', []);
    overlay.limitPixelRatio(Number.POSITIVE_INFINITY);
    devices.pause(false);
  }

  /** Until the clock has run out or the signal ends it. */
  #run(
    { overlay, devices }: DeckParts,
    scene: AnimationScene,
    clock: Clock,
    onDate: (date: string) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { map, input, hideVillages } = this.#host;
    const control = new DetailControl(isSoftwareRenderer(map) ? SOFTWARE_LEVEL : 0);
    return new Promise((resolve) => {
      let time = 0;
      let before: number | null = null;
      let told = -1;
      const frame = (now: number) => {
        if (signal.aborted) return resolve();
        if (before === null) {
          // Its shaders are made with the first picture; the clock starts with the next.
          hideVillages(true);
          devices.pause(true);
        } else if (now - before < PAUSE_MS) {
          time += (now - before) / 1000;
          control.note(now - before);
        }
        before = now;
        const step = stepAt(clock, time);
        overlay.limitPixelRatio(control.detail.pixelRatio);
        overlay.show(
          'animation',
          scene({ time, step, zoom: map.getZoom(), detail: control.detail, input: input() }),
        );
        if (step !== told) onDate(clock.dates[step] as string);
        told = step;
        if (time >= clock.seconds) resolve();
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
  }
}

function sceneOf(
  { coverageScene, devicesScene }: DeckParts,
  kind: AnimationOrder['animation']['kind'],
  clock: Clock,
  { register, view }: AnimationMatter,
): AnimationScene {
  const { dates } = clock;
  const [from, to] = [dates[0], dates.at(-1)] as [string, string];
  if (kind === 'coverage') {
    const spans = gapSpans(register.observations, from, to);
    const membership = membershipOf(register, { from, to }, view);
    return coverageScene(register.villages, scheduleOf(spans, clock, membership));
  }
  const scheme = view.scheme ?? schemeInForce(to);
  const deliveries = deliveriesByDate(register.lots, PROVINCES, scheme, dates);
  return devicesScene(register.bases[scheme].provinces, deliveries, clock);
}

/** Once the map has drawn what it shows and nothing more is loading, or the signal ends the wait. */
function isDrawn(map: MapLibreMap, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      map.off('idle', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    map.on('idle', done);
    signal.addEventListener('abort', done);
    map.triggerRepaint();
  });
}
