import { isStopToken, stopToken } from '../../postings/saved/stop-token.ts'

/** What the mac is over: no saved search has such an id, so neither link stops the other's mail. */
const meant = (talentId: string) => `digest ${talentId}`

/** Proof that a link to stop the digest came out of our own mail. */
export function isDigestStop(secret: string, talentId: string, token: string): boolean {
  return isStopToken(secret, meant(talentId), token)
}

export const digestStopPath = (secret: string, talentId: string): string =>
  `/digest-stops/${talentId}/${stopToken(secret, meant(talentId))}`
