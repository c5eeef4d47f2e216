import { randomUUID } from 'node:crypto'
import { type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { contactColumns } from '../talents/change-contact.ts'
import { noteHome } from '../talents/note-home.ts'
import { mayImport } from './policy.ts'
import type { TwoNames } from './talent-columns.ts'

/** Somebody as an operator's list has them. */
export interface ImportedTalent {
  name: TwoNames
  kana: TwoNames
  email: string
  phone: string
  headline: string
  experience: string
  hoursPerMonth: number | null
  skills: string[]
}

/**
 * 名簿の人を副業人材として取り込む。 Their address is not proved and they have agreed to nothing: the account is unverified,
 * the profile a draft that nobody but operators sees, until the person signs in with a code to that address and confirms.
 * @returns the talent's id
 * @throws Stale when somebody registered with the address meanwhile
 */
export async function importTalent(tx: Tx, actor: Actor, person: ImportedTalent, now: Date): Promise<string> {
  if (!mayImport(actor, 'take')) throw new NotAllowed()
  const accountId = await unprovedAccount(tx, actor, person, now)
  const id = randomUUID()
  const { headline, experience, hoursPerMonth } = person
  await tx
    .insertInto('talents')
    .values({
      id,
      account_id: accountId,
      headline,
      experience,
      hours_per_month: hoursPerMonth,
      shown_to_companies: false,
      shown_to_towns: false,
      state: 'draft',
      created_at: now,
      updated_at: now,
    })
    .execute()
  await tx
    .insertInto('talent_contacts')
    .values({ talent_id: id, ...contactColumns(contactOf(person)) })
    .execute()
  await noteHome(tx, id, null, now)
  if (person.skills.length > 0)
    await tx
      .insertInto('talent_skills')
      .values(person.skills.map((skill) => ({ talent_id: id, skill, level: 'working', years: null })))
      .execute()
  await record(tx, actor, { name: 'talent.registered', subject: id, from: null, to: 'draft' }, now)
  return id
}

async function unprovedAccount(tx: Tx, actor: Actor, { name, email }: ImportedTalent, now: Date): Promise<string> {
  const id = randomUUID()
  const made = await tx
    .insertInto('accounts')
    .values({ id, email, name: `${name.family} ${name.given}`, created_at: now })
    .onConflict((c) => c.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made)
    throw new Stale('確認しているあいだに、名簿の方が登録しました。もう一度ファイルを選んで、内容を確かめてください。')
  await record(tx, actor, { name: 'account.registered', subject: id }, now)
  return id
}

function contactOf({ name, kana, email, phone }: ImportedTalent) {
  return {
    familyName: name.family,
    givenName: name.given,
    familyKana: kana.family,
    givenKana: kana.given,
    email,
    phone,
    postcode: null,
    address: '',
  }
}
