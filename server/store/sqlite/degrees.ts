/**
 * Degrees with seven decimals, which is a centimetre. Positions are kept so, because SQLite writes
 * numbers into JSON with fifteen digits: a longer one would read back as another than it is kept as.
 */
export function roundPosition<T extends { lng: number; lat: number }>(place: T): T {
  return { ...place, lng: Number(place.lng.toFixed(7)), lat: Number(place.lat.toFixed(7)) };
}
