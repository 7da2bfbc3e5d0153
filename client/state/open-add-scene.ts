import { createContext } from 'react';

/** Opens the dialog that adds what the map shows to a story; given by the shell, which holds the map. */
export const OpenAddSceneContext = createContext<() => void>(() => undefined);
