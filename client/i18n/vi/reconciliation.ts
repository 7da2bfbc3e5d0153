export const reconciliation = {};
