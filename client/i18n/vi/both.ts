export const both = {};
