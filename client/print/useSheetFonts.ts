import { useEffect, useState } from 'react';
import { loadSheetFonts } from './pen.ts';

/** True once the letters of a sheet are there, or will not come: it is then drawn in the system's. */
export function useSheetFonts(): boolean {
  const [areReady, setReady] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    loadSheetFonts()
      .catch(() => undefined)
      .then(() => isCurrent && setReady(true));
    return () => {
      isCurrent = false;
    };
  }, []);
  return areReady;
}
