import { minZoomFor, type Padding } from './camera.ts';
import type { Size } from './frame.ts';

/** The map's box on the page and what panels cover of it, CSS px. */
export class Room {
  size: Size;
  padding: Padding;

  constructor(container: HTMLElement, padding: Padding) {
    this.size = sizeOf(container);
    this.padding = padding;
  }

  /** What panels leave free. */
  get free(): Size {
    const { top, right, bottom, left } = this.padding;
    const { width, height } = this.size;
    return { width: width - left - right, height: height - top - bottom };
  }

  /** How far away the camera may be. */
  get minZoom(): number {
    return minZoomFor(this.size, this.padding);
  }
}

export function sizeOf(element: HTMLElement): Size {
  return { width: element.clientWidth, height: element.clientHeight };
}

export function sameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

export function samePadding(one: Padding, other: Padding): boolean {
  return (
    one.top === other.top &&
    one.right === other.right &&
    one.bottom === other.bottom &&
    one.left === other.left
  );
}
