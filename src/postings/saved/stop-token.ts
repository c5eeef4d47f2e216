import { createHmac, timingSafeEqual } from 'node:crypto'

/** Proof that a link to stop mail came out of our own mail: a mac over the saved search, without an end date. */
export function stopToken(secret: string, searchId: string): string {
  return createHmac('sha256', secret).update(`stop-saved-search ${searchId}`).digest('base64url').slice(0, 32)
}

export function isStopToken(secret: string, searchId: string, token: string): boolean {
  const expected = Buffer.from(stopToken(secret, searchId))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

export const stopPath = (secret: string, searchId: string): string =>
  `/mail-stops/${searchId}/${stopToken(secret, searchId)}`
