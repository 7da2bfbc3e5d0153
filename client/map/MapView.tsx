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
import type { Target } from './camera.ts';
import { MapController, type MapScene, type Padding } from './controller.ts';
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
    apiBase = '/api',
    ref,
  } = props;
  const { date, scheme, choropleth, layers, devices, selection, camera, since } = view;
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const [lead, setLead] = useState<MapLibreMap | null>(null);
  const dividerX = useRef<number | null>(null);
  const latest = useRef(props);
  const [hover, setHover] = useState<{ picked: Picked; x: number; y: number } | null>(null);
  const [box, setBox] = useState<Bbox | null>(null);
  const { geography, areFontsReady } = useMapResources((reason) =>
    latest.current.onStatus?.({ loading: [], failed: [{ part: 'neighbours', reason }] }),
  );

  const { register } = useRegister(false);
  const data = useMapData(view, register, summary);
  const highlighted = useMarkedPoints(view.table);
  const litByTable = useLitProvinces(view.table);
  const litByLegend = useLegendLit();
  const litProvinces = litByLegend.length > 0 ? litByLegend : litByTable;
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
    ],
  );
  const input = useMemo<MapInput>(() => ({ ...common, ...data.now }), [common, data.now]);
  const inputBefore = useMemo<MapInput | null>(
    () => data.before && { ...common, ...data.before, view: { ...common.view, date: since } },
    [common, data.before, since],
  );
  const setDivider = useRef((x: number | null) => {
    dividerX.current = x;
  });
  const first = useRef(input);

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const start = latest.current;
    const created = new MapController(
      element,
      first.current,
      start.view.camera,
      free(start.padding, start.coveredBelow),
      {
        onCamera: (next) => latest.current.onViewChange({ camera: next }),
        onSelect: (next) => latest.current.onViewChange({ selection: next }),
        onBounds: (next, zoom) => {
          setBox(next);
          latest.current.onBoundsChange?.(next, zoom);
        },
        onHover: (hit, at) => {
          // Left of the divider lies the other date's map: what is under it here is not what is seen.
          const picked = dividerX.current !== null && at.x < dividerX.current ? null : hit;
          setHover(picked && { picked, ...at });
          latest.current.onHover?.(picked);
        },
        onStatus: (status) => latest.current.onStatus?.(status),
      },
    );
    controller.current = created;
    setLead(created.map);
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      controller.current = null;
      created.remove();
    };
  }, []);

  useEffect(() => controller.current?.update(input), [input]);
  useEffect(() => controller.current?.setCamera(camera), [camera]);
  useEffect(
    () => controller.current?.setPadding(free(padding, coveredBelow)),
    [padding, coveredBelow],
  );
  // MapLibre names its canvas once, when it is made.
  useEffect(() => {
    controller.current?.map.getCanvas().setAttribute('aria-label', MAP_WORDS[language].map);
  }, [language]);

  useImperativeHandle(
    ref,
    (): MapHandle => ({
      flyTo: (target) => controller.current?.flyTo(target),
      showCountry: () => controller.current?.showCountry(),
      zoomBy: (levels) => controller.current?.zoomBy(levels),
      retry: () => controller.current?.retry(),
      focus: () => controller.current?.map.getCanvas().focus(),
      scene: () => controller.current?.scene ?? null,
    }),
    [],
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
          onDivider={setDivider.current}
        />
      ) : null}
      <div className="song-map__corner">
        <ArchipelagoInset geography={geography} visible={box} language={language} />
        <MapMarks
          summary={summary}
          language={language}
          onZoom={(levels) => controller.current?.zoomBy(levels)}
          onCountry={() => controller.current?.showCountry()}
        />
      </div>
      <DrawOverlay
        unproject={(at) => controller.current?.map.unproject([...at]).toArray() ?? null}
      />
      {hover && <Tooltip {...hover} />}
    </div>
  );
}
