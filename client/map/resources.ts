import './label-fonts.css';
import { useEffect, useRef, useState } from 'react';
import type { Geography, MapInput } from './input.ts';
import { loadLabelFonts } from './labels.ts';

/** What comes with the page and not from the register, each loaded once and kept. */
export type MapResources = Pick<MapInput, 'geography' | 'areFontsReady'>;

let ready: MapResources = { geography: null, areFontsReady: false };
let geographyRequest: Promise<void> | null = null;

/** A chunk of its own, so that the first script stays small; asked for again after a failure. */
function loadGeography(): Promise<void> {
  geographyRequest ??= import('./geography-data.ts').then(
    ({ readGeography }: { readGeography: () => Geography }) => {
      ready = { ...ready, geography: readGeography() };
    },
    (error: unknown) => {
      geographyRequest = null;
      throw error;
    },
  );
  return geographyRequest;
}

/** Without its font the map still has names, in the system's letters. */
const fontsRequest = loadLabelFonts()
  .catch(() => undefined)
  .then(() => {
    ready = { ...ready, areFontsReady: true };
  });

// Asked for as soon as the map's script runs, beside the tiles and not after them; failures are told by the hook.
loadGeography().catch(() => undefined);

/** What has been loaded so far; tells why where it cannot be. */
export function useMapResources(onFailure: (reason: string) => void): MapResources {
  const [resources, setResources] = useState(ready);
  const fail = useRef(onFailure);
  useEffect(() => {
    fail.current = onFailure;
  });
  useEffect(() => {
    let isCurrent = true;
    const update = () => isCurrent && setResources(ready);
    fontsRequest.then(update);
    loadGeography().then(update, (error: unknown) => isCurrent && fail.current(String(error)));
    return () => {
      isCurrent = false;
    };
  }, []);
  return resources;
}
