import { createContext } from 'react';

/** Opens the filters; given by the shell. */
export const OpenFiltersContext = createContext<() => void>(() => undefined);
