/** How much of an animation is drawn. Villages without signal are drawn at every level. */
export interface Detail {
  /** Pixels drawn for each CSS px, at most. */
  pixelRatio: number;
  /** Rings that run out from villages as they are covered; without them they flash. */
  hasRings: boolean;
  /** Dots that stay where villages have been covered. */
  hasDots: boolean;
}

/** From all to least. */
export const DETAILS: readonly [Detail, ...Detail[]] = [
  { pixelRatio: Number.POSITIVE_INFINITY, hasRings: true, hasDots: true },
  { pixelRatio: 1, hasRings: true, hasDots: true },
  { pixelRatio: 0.75, hasRings: true, hasDots: true },
  { pixelRatio: 0.5, hasRings: true, hasDots: true },
  { pixelRatio: 0.35, hasRings: false, hasDots: false },
];

/** Frames a second under which less is drawn, and over which more is tried. */
const TOO_SLOW = 18;
const FAST = 40;
/** Frames looked at together, ms: long enough that one late frame tells nothing. */
const WINDOW_MS = 500;
/** How long it must be fast before more is tried, ms; doubles each time that was too much. */
const PATIENCE_MS = 2000;

/** Chooses the level of detail from how long frames take. Pure in the times it is told. */
export class DetailControl {
  #level: number;
  #frames = 0;
  #windowMs = 0;
  #fastMs = 0;
  #patienceMs = PATIENCE_MS;
  #hasRisen = false;

  /** @param level index into `DETAILS` to begin with. */
  constructor(level = 0) {
    this.#level = level;
  }

  get detail(): Detail {
    return DETAILS[this.#level] as Detail;
  }

  /** A frame has taken so many milliseconds. */
  note(frameMs: number): void {
    this.#frames += 1;
    this.#windowMs += frameMs;
    if (this.#windowMs < WINDOW_MS) return;
    const perSecond = (1000 * this.#frames) / this.#windowMs;
    this.#fastMs = perSecond > FAST ? this.#fastMs + this.#windowMs : 0;
    this.#frames = this.#windowMs = 0;
    if (perSecond < TOO_SLOW && this.#level < DETAILS.length - 1) {
      if (this.#hasRisen) this.#patienceMs *= 2;
      this.#hasRisen = false;
      this.#level += 1;
    } else if (this.#fastMs >= this.#patienceMs && this.#level > 0) {
      this.#level -= 1;
      this.#fastMs = 0;
      this.#hasRisen = true;
    }
  }
}
