import { lazy, type ReactNode, type Ref, Suspense } from 'react';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import type { MapHandle, MapViewProps } from './MapView.tsx';
import type { Recovery } from './useRecovery.ts';

/** Asked for before React draws anything, so that the large chunk is on its way at once. */
const chunk = import('./MapView.tsx');
const MapView = lazy(async () => ({ default: (await chunk).MapView }));

interface Props extends Omit<MapViewProps, 'onContextLost'> {
  recovery: Recovery;
  /** What stands in its place where there can be no map, for instance because the browser has no WebGL. */
  instead: ReactNode;
  ref?: Ref<MapHandle>;
}

/** The map, which comes in a chunk of its own, and is made anew where the browser takes away what it draws with. */
export function LazyMap({ recovery, instead, ref, ...map }: Props) {
  const { generation, recover, isGivenUp } = recovery;
  if (isGivenUp) return instead;
  const fail = () => recover(generation);
  return (
    <ErrorBoundary key={generation} onError={fail} fallback={() => instead}>
      <Suspense fallback={null}>
        <MapView {...map} {...(ref && { ref })} onContextLost={fail} />
      </Suspense>
    </ErrorBoundary>
  );
}
