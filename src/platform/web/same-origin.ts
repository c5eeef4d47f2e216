/**
 * A form post must come from one of our own pages. Browsers say so in `Sec-Fetch-Site` or in `Origin`;
 * programs that send neither (there is no victim's browser in play) are held by the form token.
 */
export function comesFromUs(origin: string | undefined, fetchSite: string | undefined, ours: string): boolean {
  if (fetchSite && !['same-origin', 'none'].includes(fetchSite)) return false
  return origin === undefined || origin === ours
}
