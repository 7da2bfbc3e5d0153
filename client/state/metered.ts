/** True where the reader asked the browser to save data: nothing is then fetched that was not asked for. */
export function isMetered(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
