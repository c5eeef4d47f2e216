import assert from 'node:assert/strict'
import type { KyselyPlugin } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf, goodTerms, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as, clock } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { acceptTerms } from './accept-terms.ts'
import { declineApplication } from './decline-application.ts'
import { offerTerms } from './offer-terms.ts'
import { agreedTo, provisionOfAcceptance, provisionOfApplication } from './provision.ts'
import { releaseApplication } from './release-application.ts'
import { submitApplication } from './submit-application.ts'
import { lapseOffer, withdrawApplication } from './withdraw-application.ts'

const { db, owner } = await freshDatabase()
const applications = applicationsOf(owner)
const AFTER = new Date(NOW.getTime() + 8 * 86_400_000)
const words = { reason: 'timing' as const, message: 'ご応募ありがとうございました。' }

/** A transaction whose nth call fails. */
function failingAt(n: number, tx: Tx): Tx {
  let calls = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (++calls === n) throw new Error('電源断')
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return tx.withPlugin(plugin)
}

/** Everything that a verb of this desk may touch. */
async function everything(): Promise<string> {
  const tables = [
    'applications',
    'offers',
    'declines',
    'withdrawals',
    'consents',
    'mails',
    'promises',
    'journal',
  ] as const
  const rows: unknown[] = [await owner.selectFrom('postings').select(['id', 'seats_taken']).orderBy('id').execute()]
  for (const table of tables) rows.push(await owner.selectFrom(table).selectAll().execute())
  return JSON.stringify(rows)
}

type Deed = { actor: Actor; act: (tx: Tx) => Promise<unknown> }
const on = async (
  made: Promise<MadeApplication>,
  who: (application: MadeApplication) => Actor,
  act: (tx: Tx, actor: Actor, id: string) => Promise<unknown>,
): Promise<Deed> => {
  const application = await made
  const actor = who(application)
  return { actor, act: (tx) => act(tx, actor, application.id) }
}
const client = (a: MadeApplication): Actor => a.client
const talent = (a: MadeApplication): Actor => a.talent
const named = agreedTo(provisionOfAcceptance('A社'))

const deeds: Record<string, () => Promise<Deed>> = {
  submit: async () => {
    const actor = await talentsOf(owner).complete()
    const { id } = await postingsOf(owner)('published')
    const consent = agreedTo(provisionOfApplication('A社', 'now'))
    const bid = { motivation: '力になりたい', proposal: '', wishedFeeYen: null, wishedHours: null, consent }
    return { actor, act: (tx) => submitApplication(tx, actor, id, bid, NOW) }
  },
  offer: () => on(applications.interview(), client, (tx, actor, id) => offerTerms(tx, actor, id, goodTerms, NOW)),
  accept: () => on(applications.offered(), talent, (tx, actor, id) => acceptTerms(tx, actor, id, NOW, named)),
  decline: () => on(applications.screening(), client, (tx, actor, id) => declineApplication(tx, actor, id, words, NOW)),
  withdraw: () =>
    on(applications.accepted(), talent, (tx, actor, id) =>
      withdrawApplication(tx, actor, id, { reason: 'schedule', note: '' }, NOW),
    ),
  release: () =>
    on(
      applications.accepted(),
      () => clock,
      (tx, actor, id) => releaseApplication(tx, actor, id, words, NOW),
    ),
  lapse: () =>
    on(
      applications.offered(),
      () => clock,
      (tx, actor, id) => lapseOffer(tx, actor, id, AFTER),
    ),
}

test.each(Object.keys(deeds))('%s fails cleanly at every step, and works when tried again', async (name) => {
  const make = deeds[name] as () => Promise<Deed>
  const { actor, act } = await make()
  const before = await everything()
  let n = 1
  for (; ; n++) {
    const outcome = await as(db, actor, (tx) => act(failingAt(n, tx))).catch((error: Error) => error)
    if (!(outcome instanceof Error)) break
    assert.equal(outcome.message, '電源断')
    assert.equal(await everything(), before, `half done after failing call ${n}`)
  }
  assert.ok(n > 5, `${name} makes several calls`)
  assert.notEqual(await everything(), before)
})
