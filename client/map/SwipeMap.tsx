import { X } from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';
import type { Padding } from './camera.ts';
import { type Beside, MapController } from './controller.ts';
import type { MapInput } from './input.ts';
import './SwipeMap.css';

interface Props {
  /** The map of the later date, whose camera leads. */
  lead: MapLibreMap;
  input: MapInput;
  padding: Padding;
  from: string;
  to: string;
  /** Told of this map and where its divider stands; null once there is none. */
  onBeside: (beside: Beside | null) => void;
  /** The browser took away what it draws with. Read once, when the map is made. */
  onContextLost: () => void;
}

/** Part of the window's width by a key, and by a large one. */
const STEP = { small: 0.02, large: 0.1 } as const;

/**
 * The map of the earlier date over the other, cut off at a divider. It follows the other's camera and
 * takes no input of its own, so that both always show the same place.
 */
export function SwipeMap(props: Props) {
  const { lead, input, padding, from, to, onBeside } = props;
  const { t, format } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const first = useRef(props);
  const [share, setShare] = useState(0.35);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const center = lead.getCenter();
    const camera = { lng: center.lng, lat: center.lat, zoom: lead.getZoom() };
    const created = new MapController(
      element,
      first.current.input,
      { camera, frame: undefined, padding: first.current.padding, scale: 1 },
      { ...SILENT, onContextLost: first.current.onContextLost },
    );
    controller.current = created;
    const follow = () =>
      created.map.jumpTo({
        center: lead.getCenter(),
        zoom: lead.getZoom(),
        pitch: lead.getPitch(),
        padding: lead.getPadding(),
      });
    follow();
    lead.on('move', follow);
    const observer = new ResizeObserver(() => {
      created.camera.resize();
      follow();
    });
    observer.observe(element);
    // The map that leads has the name and the keys; a second one of both would confuse.
    const canvas = created.map.getCanvas();
    canvas.tabIndex = -1;
    canvas.setAttribute('aria-hidden', 'true');
    return () => {
      lead.off('move', follow);
      observer.disconnect();
      controller.current = null;
      created.remove();
    };
  }, [lead]);

  useEffect(() => controller.current?.update(input), [input]);

  useEffect(() => {
    const width = container.current?.clientWidth ?? 0;
    const x = padding.left + share * (width - padding.left - padding.right);
    // Made by the effect above, which follows the same map.
    if (lead && controller.current) onBeside({ x, controller: controller.current });
    return () => onBeside(null);
  }, [lead, share, padding, onBeside]);

  // Between the panels, so that neither half lies under one.
  const left = `calc(${padding.left}px + ${share} * (100% - ${padding.left + padding.right}px))`;
  const move = (to: number) => setShare(Math.min(0.95, Math.max(0.05, to)));
  const close = () => changeView({ swipe: false });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.shiftKey ? STEP.large : STEP.small;
    const next: Record<string, () => void> = {
      ArrowLeft: () => move(share - step),
      ArrowRight: () => move(share + step),
      PageDown: () => move(share - STEP.large),
      PageUp: () => move(share + STEP.large),
      Home: () => move(0),
      End: () => move(1),
      Escape: close,
    };
    const run = next[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <div className="swipe">
      <div
        className="swipe__map"
        ref={container}
        style={{ clipPath: `inset(0 calc(100% - ${left}) 0 0)` }}
      />
      <p className="swipe__date swipe__date--from" style={{ right: `calc(100% - ${left})` }}>
        {format.date(from)}
      </p>
      <p className="swipe__date swipe__date--to" style={{ left }}>
        {format.date(to)}
        <button
          type="button"
          className="button button--icon"
          aria-label={t('time.swipeMap.close')}
          title={t('time.swipeMap.close')}
          onClick={close}
        >
          <X aria-hidden="true" />
        </button>
      </p>
      <div
        role="slider"
        tabIndex={0}
        className="swipe__divider"
        style={{ left }}
        aria-label={t('time.swipeMap.divider', { from: format.date(from), to: format.date(to) })}
        aria-valuemin={5}
        aria-valuemax={95}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={t('time.swipeMap.share', {
          share: format.share(Math.round(share * 100) / 100),
          from: format.date(from),
        })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const box = event.currentTarget.parentElement?.getBoundingClientRect();
          if (!box) return;
          const width = box.width - padding.left - padding.right;
          if (width > 0) move((event.clientX - box.left - padding.left) / width);
        }}
      >
        <span className="swipe__grip" aria-hidden="true" />
      </div>
    </div>
  );
}

const nothing = () => undefined;
const SILENT = {
  onCamera: nothing,
  onBounds: nothing,
  onSelect: nothing,
  onHover: nothing,
  onStatus: nothing,
};
