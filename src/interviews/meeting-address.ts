/** An address of an online talk that a browser can safely lead to. */
export function isMeetingAddress(place: string): boolean {
  return URL.canParse(place) && new URL(place).protocol === 'https:'
}
