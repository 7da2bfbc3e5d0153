import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Summary } from '../../data/model/index.ts';
import { tileBase } from '../api/transport.ts';
import { useLegendLit } from '../legend/lit.ts';
import { useRegister } from '../register/useRegister.ts';
import type { Language, ThemeName, View } from '../state/view.ts';
import { useLitProvinces, useMarkedPoints } from '../table/marked.ts';
import { ArchipelagoInset } from './ArchipelagoInset.tsx';
import type { AnimationEnd, AnimationOrder } from './animation/types.ts';
import { usePlayer } from './animation/usePlayer.ts';
import type { Padding, Target } from './camera.ts';
import { type Beside, MapController, type MapScene } from './controller.ts';
import { DrawOverlay } from './DrawOverlay.tsx';
import type { Bbox } from './extent.ts';
import type { MapInput } from './input.ts';
import { MapMarks } from './MapMarks.tsx';
import type { Picked } from './pick.ts';
import { useMapResources } from './resources.ts';
import { SwipeMap } from './SwipeMap.tsx';
import type { MapStatus } from './status.ts';
import { Tooltip } from './Tooltip.tsx';
import { useMapData } from './useMapData.ts';
import { MAP_WORDS } from './words.ts';

/** What the shell may ask of the map. */
export interface MapHandle {
  /** Flies to a box or a point in at most 1.2 s; any input ends the flight. */
  flyTo: (target: Target) => void;
  /** Frames the mainland with both archipelagos. */
  showCountry: () => void;
  zoomBy: (levels: number) => void;
  /** Asks again for everything that failed. */
  retry: () => void;
  focus: () => void;
  /** What is drawn, for a printed map; null where there is no map. */
  scene: () => MapScene | null;
  /**
   * Plays an animation of the register over the map, of what the view's filters and selected province
   * leave; fetches the register where it is not in the page yet. Ends with the map's own layers showing
   * the animation's last date, which they keep until its signal is aborted.
   */
  play: (order: AnimationOrder) => Promise<AnimationEnd>;
}

export interface MapViewProps {
  view: View;
  /** Null until fetched; keep the old one while a new one is fetched. */
  summary: Summary | null;
  /** Resolved: never "as the system prefers". */
  theme: ThemeName;
  language: Language;
  /** What panels cover of the map, CSS px. */
  padding: Padding;
  /** What the time slider covers besides, above the lower edge; the corner beside it stays low. CSS px. */
  coveredBelow?: number;
  /** The camera after it came to rest, and the selection after a click. */
  onViewChange: (patch: Partial<View>) => void;
  /** What is visible beside the panels, for the linked table. */
  onBoundsChange?: (bbox: Bbox, zoom: number) => void;
  onStatus?: (status: MapStatus) => void;
  onHover?: (picked: Picked | null) => void;
  /** `[west, south, east, north]` to fly to and keep framed instead of the view's camera; null: the whole country. */
  frame?: Bbox | null;
  /** How much the map's box is enlarged on the screen, so that it is drawn with as many more pixels. */
  scale?: number;
  /** True where nothing is to lie on the map but the inset of the archipelagos: who shows it says the rest. */
  isBare?: boolean;
  /** The browser took the drawing context away; only a new map draws again. */
  onContextLost?: () => void;
  apiBase?: string;
  ref?: Ref<MapHandle>;
}

/** What is covered of the window for the camera. */
function free(padding: Padding, coveredBelow = 0): Padding {
  return { ...padding, bottom: padding.bottom + coveredBelow };
}

/** The map with what lies on it: tooltip, inset of the archipelagos, sample mark, sources, zoom buttons. */
export function MapView(props: MapViewProps) {
  const {
    view,
    summary,
    theme,
    language,
    padding,
    coveredBelow = 0,
    frame,
    scale = 1,
    isBare = false,
    apiBase = '/api',
    ref,
  } = props;
  const { scheme, choropleth, layers, devices, selection, camera, since } = view;
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const [lead, setLead] = useState<MapLibreMap | null>(null);
  const latest = useRef(props);
  const [hover, setHover] = useState<{ picked: Picked; x: number; y: number } | null>(null);
  const [box, setBox] = useState<Bbox | null>(null);
  const { geography, areFontsReady } = useMapResources((reason) =>
    latest.current.onStatus?.({ loading: [], failed: [{ part: 'neighbours', reason }] }),
  );

  const viewNow = useRef(view);
  const { play, date: playedTo } = usePlayer(controller, viewNow);
  const date = playedTo ?? view.date;
  const { register } = useRegister(false);
  const data = useMapData({ ...view, date }, register, summary);
  const highlighted = useMarkedPoints(view.table);
  const litByTable = useLitProvinces(view.table);
  const litByLegend = useLegendLit();
  const litProvinces = litByLegend.length > 0 ? litByLegend : litByTable;
  const isSlide = frame !== undefined;
  const common = useMemo(
    () => ({
      theme,
      language,
      apiBase: tileBase(apiBase),
      view: { date, scheme, choropleth, layers, devices, selection },
      geography,
      areFontsReady,
      highlighted,
      litProvinces,
      isSlide,
    }),
    [
      theme,
      language,
      apiBase,
      date,
      scheme,
      choropleth,
      layers,
      devices,
      selection,
      geography,
      areFontsReady,
      highlighted,
      litProvinces,
      isSlide,
    ],
  );
  const input = useMemo<MapInput>(() => ({ ...common, ...data.now }), [common, data.now]);
  const inputBefore = useMemo<MapInput | null>(
    () => data.before && { ...common, ...data.before, view: { ...common.view, date: since } },
    [common, data.before, since],
  );
  const setBeside = useRef((beside: Beside | null) => controller.current?.setBeside(beside));
  const loseContext = useRef(() => latest.current.onContextLost?.());
  const first = useRef(input);

  useEffect(() => {
    latest.current = props;
    viewNow.current = props.view;
  });

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const start = latest.current;
    const created = new MapController(
      element,
      first.current,
      {
        camera: start.frame === undefined ? start.view.camera : null,
        frame: start.frame,
        padding: free(start.padding, start.coveredBelow),
        scale: start.scale ?? 1,
      },
      {
        onCamera: (next) => latest.current.onViewChange({ camera: next }),
        onSelect: (next) => latest.current.onViewChange({ selection: next }),
        onBounds: (next, zoom) => {
          setBox(next);
          latest.current.onBoundsChange?.(next, zoom);
        },
        onHover: (picked, at) => {
          setHover(picked && { picked, ...at });
          latest.current.onHover?.(picked);
        },
        onStatus: (status) => latest.current.onStatus?.(status),
        onContextLost: loseContext.current,
      },
    );
    controller.current = created;
    setLead(created.map);
    const observer = new ResizeObserver(() => created.camera.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      controller.current = null;
      created.remove();
    };
  }, []);

  useEffect(() => controller.current?.update(input), [input]);
  useEffect(() => controller.current?.setScale(scale), [scale]);
  useEffect(() => {
    if (frame === undefined) controller.current?.camera.follow(camera);
  }, [camera, frame]);
  useEffect(() => {
    const covered = free(padding, coveredBelow);
    if (frame === undefined) controller.current?.camera.setPadding(covered);
    else controller.current?.camera.setFrame(frame, covered);
  }, [frame, padding, coveredBelow]);
  // MapLibre names its canvas once, when it is made.
  useEffect(() => {
    controller.current?.map.getCanvas().setAttribute('aria-label', MAP_WORDS[language].map);
  }, [language]);

  useImperativeHandle(
    ref,
    (): MapHandle => ({
      flyTo: (target) => controller.current?.camera.flyTo(target),
      showCountry: () => controller.current?.camera.showCountry(),
      zoomBy: (levels) => controller.current?.camera.zoomBy(levels),
      retry: () => controller.current?.retry(),
      focus: () => controller.current?.map.getCanvas().focus(),
      scene: () => controller.current?.scene ?? null,
      play,
    }),
    [play],
  );

  return (
    // MapLibre's canvas is the region that has the name; a second one of that name would confuse.
    <div
      className="song-map"
      style={
        {
          '--map-left': `${padding.left}px`,
          '--map-right': `${padding.right}px`,
          '--map-bottom': `${padding.bottom}px`,
          '--map-top': `${padding.top}px`,
        } as React.CSSProperties
      }
    >
      <div className="song-map__canvas" ref={container} />
      {lead && inputBefore && since ? (
        <SwipeMap
          lead={lead}
          input={inputBefore}
          padding={padding}
          from={since}
          to={date ?? summary?.as_of ?? since}
          onBeside={setBeside.current}
          onContextLost={loseContext.current}
        />
      ) : null}
      <div className="song-map__corner">
        <ArchipelagoInset
          geography={geography}
          visible={box}
          language={language}
          isLarge={isBare}
        />
        {isBare ? null : (
          <MapMarks
            summary={summary}
            language={language}
            onZoom={(levels) => controller.current?.camera.zoomBy(levels)}
            onCountry={() => controller.current?.camera.showCountry()}
          />
        )}
      </div>
      <DrawOverlay
        unproject={(at) => controller.current?.map.unproject([...at]).toArray() ?? null}
      />
      {hover && !isBare ? <Tooltip {...hover} /> : null}
    </div>
  );
}
