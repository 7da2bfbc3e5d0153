import { type RefObject, useEffect, useState } from 'react';
import type { Size } from '../../map/frame.ts';

/** The size of an element, CSS px; null until it is drawn. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const observer = new ResizeObserver(() => {
      setSize({ width: node.clientWidth, height: node.clientHeight });
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
