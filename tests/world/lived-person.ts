import type { Database } from '../../src/platform/db/database.ts'
import { theirChoosing } from './lived-choosing.ts'
import { theirEvent, theirMonths } from './lived-months.ts'
import { theirProfile, theirSignIn } from './lived-profile.ts'
import { NOW } from './office.ts'
import { tiesOf } from './ties.ts'

/** Somebody who has done everything that one can do here, and has nothing open: they may leave. */
export async function livedPerson({ db, owner }: { db: Database; owner: Database }) {
  const made = await tiesOf({ db, owner }).certified('name')
  const { talent, client, municipalityId } = made
  await owner.updateTable('contracts').set({ state: 'ended', ended_at: NOW }).where('id', '=', made.id).execute()
  const person = { talent, client, municipalityId, contractId: made.id, code: made.code }
  await theirProfile(owner, person)
  await theirChoosing({ db, owner }, person)
  await theirMonths(owner, person)
  await theirEvent({ db, owner }, person)
  await theirSignIn(owner, person)
  return person
}
