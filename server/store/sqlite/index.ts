export { createSqliteStore as openStore, openReadOnlyStore } from './sqlite-store.ts';
