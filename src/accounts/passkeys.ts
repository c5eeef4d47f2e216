import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { keepChallenge, type Site, spendChallenge } from './challenges.ts'

export const hostOf = (site: Site) => new URL(site.origin).hostname

export const failed = {
  passkey: 'パスキーを確かめられませんでした。もう一度試すか、メールのコードでログインしてください',
}

/** What the browser needs to make a passkey for the signed-in account. */
export async function passkeyCreation(tx: Tx, actor: Actor, site: Site): Promise<object> {
  const accountId = accountOf(actor) ?? ''
  const account = await tx
    .selectFrom('accounts')
    .select(['email', 'name'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const known = await tx.selectFrom('passkeys').select('id').where('account_id', '=', accountId).execute()
  const options = await generateRegistrationOptions({
    rpName: '結',
    rpID: hostOf(site),
    userName: account.email,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(accountId),
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(tx, options.challenge, accountId, site)
  return options
}

/** What the browser needs to sign in with any passkey it has for this site. */
export async function passkeyRequest(tx: Tx, site: Site): Promise<object> {
  const options = await generateAuthenticationOptions({ rpID: hostOf(site), userVerification: 'required' })
  await keepChallenge(tx, options.challenge, null, site)
  return options
}

/** パスキーを加える。 @throws Invalid when the browser's answer does not hold */
export async function addPasskey(
  tx: Tx,
  actor: Actor,
  response: RegistrationResponseJSON,
  label: string,
  site: Site,
): Promise<void> {
  const accountId = accountOf(actor) ?? ''
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: spendChallenge(tx, accountId, site.now),
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
  }).catch(() => null)
  if (!result?.verified) throw new Invalid(failed)
  const { credential } = result.registrationInfo
  await tx
    .insertInto('passkeys')
    .values({
      id: credential.id,
      account_id: accountId,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      label,
      created_at: site.now,
    })
    .execute()
  await record(
    tx,
    actor,
    { name: 'account.second_factor_added', subject: accountId, detail: { kind: 'passkey' } },
    site.now,
  )
}

/** パスキーを外す。 @throws NotFound when it is not one of the actor's */
export async function removePasskey(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const accountId = accountOf(actor) ?? ''
  const gone = await tx
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  if (!gone) throw new NotFound()
  await record(
    tx,
    actor,
    { name: 'account.second_factor_removed', subject: accountId, detail: { kind: 'passkey' } },
    now,
  )
}
