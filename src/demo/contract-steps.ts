import { as } from '../actor.ts'
import { approveContract, askApproval } from '../contracts/approve-contract.ts'
import { consentToContract } from '../contracts/consent-to-contract.ts'
import { findVersion } from '../contracts/find-contract.ts'
import { proposeContract } from '../contracts/propose-contract.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { CastPosting } from './cast.ts'
import { known, type Stage } from './stage.ts'

export function termsOf({ content }: CastPosting, at: Date) {
  const startsOn = dayInJapan(at).add({ days: 12 })
  return {
    feeKind: content.feeKind ?? 'monthly',
    feeYen: content.feeYen ?? 0,
    hoursPerMonth: content.hoursPerMonth ?? 10,
    startsOn: startsOn.toString(),
    endsOn: startsOn
      .add({ months: content.periodMonths ?? 3 })
      .subtract({ days: 1 })
      .toString(),
    duties: content.duties ?? '',
    workPlace: content.workPlace ?? '',
    paymentRule: 'next-month-end' as const,
    travelPaidBy: content.travelPaidBy ?? 'client',
    message: 'ぜひご一緒したいと思います。条件をご確認ください。',
  }
}

/** The client shows the contract; where it is held for a 決裁, a colleague approves it first. */
export async function propose(stage: Stage, cast: CastPosting, contract: string, at: Date): Promise<void> {
  const client = known(stage.members, cast.client)
  const { needs_approval: held } = await as(stage.db, client, (tx) =>
    tx.selectFrom('contracts').select('needs_approval').where('id', '=', contract).executeTakeFirstOrThrow(),
  )
  if (held) {
    const chief = known(stage.members, `${cast.client} ${cast.client}-kacho`)
    await as(stage.db, client, (tx) => askApproval(tx, client, contract, at))
    await as(stage.db, chief, (tx) => approveContract(tx, chief, contract, '起案のとおり決裁します。', at))
  }
  await as(stage.db, client, (tx) => proposeContract(tx, client, contract, at))
}

/** One side consents to the version that is current. */
export async function consent(
  stage: Stage,
  contract: string,
  actor: Parameters<typeof consentToContract>[1],
  at: Date,
): Promise<void> {
  await as(stage.db, actor, async (tx) => {
    const { current_version } = await tx
      .selectFrom('contracts')
      .select('current_version')
      .where('id', '=', contract)
      .executeTakeFirstOrThrow()
    const { number, hash } = await findVersion(tx, contract, current_version)
    await consentToContract(tx, actor, contract, { number, hash }, at)
  })
}
