import { createContext } from 'react';

/** Opens the map to print; the shell provides it. */
export const OpenPrintContext = createContext<() => void>(() => undefined);
