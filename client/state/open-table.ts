import { createContext } from 'react';

/** Pulls up the table and moves the focus there, in whichever form the window has it; given by the shell. */
export const OpenTableContext = createContext<() => void>(() => undefined);
