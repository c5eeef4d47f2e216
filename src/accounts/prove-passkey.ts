import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { type Site, spendChallenge } from './challenges.ts'
import { failed, hostOf } from './passkeys.ts'

/** Whose passkey this is. It proves two factors at once. @throws Invalid when it does not hold */
export async function provePasskey(tx: Tx, response: AuthenticationResponseJSON, site: Site): Promise<string> {
  const key = await tx
    .selectFrom('passkeys as p')
    .innerJoin('accounts as a', 'a.id', 'p.account_id')
    .selectAll('p')
    .where('p.id', '=', response.id)
    .where('a.state', '=', 'active')
    .forUpdate('p')
    .executeTakeFirst()
  if (!key) throw new Invalid(failed)
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: spendChallenge(tx, null, site.now),
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
    credential: { id: key.id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
  }).catch(() => null)
  if (!result?.verified) throw new Invalid(failed)
  await tx
    .updateTable('passkeys')
    .set({ counter: result.authenticationInfo.newCounter, used_at: site.now })
    .where('id', '=', key.id)
    .execute()
  return key.account_id
}
