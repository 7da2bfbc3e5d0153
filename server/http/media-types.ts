export const JSON_TYPE = 'application/json';
export const JSON_SCHEMA = 'application/schema+json';
