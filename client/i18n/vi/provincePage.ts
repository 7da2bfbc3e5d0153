export const provincePage = {};
