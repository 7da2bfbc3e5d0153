export { createSqliteStore as openStore } from './sqlite-store.ts';
