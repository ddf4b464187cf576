/** The address of one page of the list that is shown. */
export function listAddress(asks: Readonly<Record<string, string>>) {
  const given = Object.entries(asks).filter(([, value]) => value);
  return `?${new URLSearchParams(given).toString()}`;
}
