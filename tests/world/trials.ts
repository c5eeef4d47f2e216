import { as } from '../../src/actor.ts'
import { changeTerms } from '../../src/contracts/change-terms.ts'
import { findVersion } from '../../src/contracts/find-contract.ts'
import { proposeContract } from '../../src/contracts/propose-contract.ts'
import type { WrittenTerms } from '../../src/contracts/terms.ts'
import { proposePaidTerms } from '../../src/contracts/trials/propose-paid.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { contractsOf, type MadeContract } from './contracts.ts'
import { NOW } from './office.ts'

export const usualTrial = {
  tries: '広報紙の見直しを2号分いっしょに行い、作業の流れを整える。',
  decides: '制作にかかる時間が3割減れば、来年度の予算を要求する。',
}

/** 無償トライアル of a town hall, made through the verbs: from 2026-01-01 to 2026-03-31 unless something else is said. */
export function trialsOf({ db, owner }: { db: Database; owner: Database }) {
  const contracts = contractsOf({ db, owner })

  async function drafted(change: Partial<WrittenTerms> = {}): Promise<MadeContract> {
    const offer = { fee_kind: 'unpaid', fee_yen: 0, ends_on: '2026-03-31' }
    const made = await contracts.drafted({ clientKind: 'municipality', offer })
    await owner.updateTable('contracts').set({ needs_approval: false }).where('id', '=', made.id).execute()
    await as(db, made.client, async (tx) => {
      const { terms, number } = await findVersion(tx, made.id, 1)
      const written = { ...terms, trial: usualTrial, ...change }
      await changeTerms(tx, made.client, made.id, { number, written, needsApproval: false }, NOW)
    })
    return made
  }

  async function running(): Promise<MadeContract> {
    const made = await drafted()
    await as(db, made.client, (tx) => proposeContract(tx, made.client, made.id, NOW))
    await contracts.bothConsent(made)
    return made
  }

  const currentTerms = async ({ id }: MadeContract) => {
    const { current_version } = await owner
      .selectFrom('contracts')
      .select('current_version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return findVersion(owner as never, id, current_version)
  }

  /** 月額50,000円、2026年2月1日から、9月末まで. */
  async function paidTerms(made: MadeContract, change: Partial<WrittenTerms> = {}, paidFrom = '2026-02-01') {
    const { terms, number } = await currentTerms(made)
    const written: WrittenTerms = {
      ...terms,
      endsOn: '2026-09-30',
      fee: { ...terms.fee, kind: 'monthly', yen: 50_000 },
      payment: { kind: 'monthly', template: 'next-month-end', agreedBeforehand: true },
      ...change,
    }
    return { number, written, paidFrom }
  }

  /** Paid terms wait for both. */
  async function proposed(): Promise<MadeContract> {
    const made = await running()
    const given = await paidTerms(made)
    await as(db, made.client, (tx) => proposePaidTerms(tx, made.client, made.id, given, NOW))
    return made
  }

  async function paid(): Promise<MadeContract> {
    const made = await proposed()
    await contracts.bothConsent(made)
    return made
  }

  return {
    drafted,
    running,
    paidTerms,
    proposed,
    paid,
    currentTerms,
    bothConsent: contracts.bothConsent,
    shownVersion: contracts.shownVersion,
  }
}
