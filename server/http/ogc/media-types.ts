export const GEOJSON = 'application/geo+json';
export const MVT = 'application/vnd.mapbox-vector-tile';
export const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0';
