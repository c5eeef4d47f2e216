import { as, clock } from '../actor.ts'
import { acceptTerms } from '../applications/accept-terms.ts'
import { declineApplication } from '../applications/decline-application.ts'
import { offerTerms } from '../applications/offer-terms.ts'
import { agreedTo, provisionOfApplication } from '../applications/provision.ts'
import { inviteToInterview, screenApplication } from '../applications/screen-application.ts'
import { submitApplication } from '../applications/submit-application.ts'
import { withdrawApplication } from '../applications/withdraw-application.ts'
import { prepareContract } from '../contracts/prepare-contract.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { approvePosting, askPostingApproval, isHeldForApproval } from '../postings/approval/approve-posting.ts'
import { changePosting } from '../postings/change-posting.ts'
import { contentFor, findClient } from '../postings/client-of-posting.ts'
import { draftPosting } from '../postings/draft-posting.ts'
import { findPosting } from '../postings/find-posting.ts'
import { publishPosting } from '../postings/publish-posting.ts'
import { submitPosting } from '../postings/submit-posting.ts'
import { draftFromRole } from '../contracts/office-tasks/define-role.ts'
import { type CastOrganization, castOrganizations, type CastPosting, type CastTalent } from './cast.ts'
import { termsOf } from './contract-steps.ts'
import { known, type Stage } from './stage.ts'

/** What people do in the demo world, each through the same verb as on the pages, at a moment of the story. */

export const independent = {
  refusal: 'yes',
  orders: 'no',
  hours: 'no',
  substitute: 'yes',
  pay: 'no',
  tools: 'yes',
  exclusive: 'no',
} as const

/** The municipality where somebody of the cast has its seat. */
function townOf(key: string): string {
  const placeOf = (o: CastOrganization | undefined) => o?.details.placeCode
  const place = placeOf(castOrganizations.find((o) => o.key === key))
  return castOrganizations.find((o) => o.kind === 'municipality' && placeOf(o) === place)?.key ?? ''
}

/** A client writes a posting; it closes so many days after `at`. */
export async function draft(stage: Stage, cast: CastPosting, closesAfter: number, at: Date): Promise<string> {
  const client = known(stage.members, cast.client)
  const closesOn = dayInJapan(at).add({ days: closesAfter }).toString()
  const id = await as(stage.db, client, async (tx) => {
    const start = contentFor(await findClient(tx, client.organizationId))
    const own = {
      ...start,
      ...cast.content,
      closesOn,
      workerCheck: independent,
      renewalNote: '期間の満了の30日前までに、更新するかどうかをお知らせします。',
    }
    const content = { ...own, programmeId: stage.programmes.get(townOf(cast.client)) ?? null }
    const role = stage.roles.get(cast.key)
    if (!role) return draftPosting(tx, client, { clientId: client.organizationId, content }, at)
    const fromRole = await draftFromRole(tx, client, role, at)
    await changePosting(tx, client, fromRole, { version: 1, content }, at)
    return fromRole
  })
  stage.postings.set(cast.key, id)
  return id
}

/** Sent in for review; where the client holds its postings for a 決裁, a colleague approves first. */
export async function submit(stage: Stage, cast: CastPosting, at: Date): Promise<void> {
  const client = known(stage.members, cast.client)
  const id = known(stage.postings, cast.key)
  const held = await as(stage.db, client, async (tx) => isHeldForApproval(tx, await findPosting(tx, client, id)))
  if (held) {
    const chief = known(stage.members, `${cast.client} ${cast.client}-kacho`)
    await as(stage.db, client, (tx) => askPostingApproval(tx, client, id, at))
    await as(stage.db, chief, (tx) => approvePosting(tx, chief, id, '起案のとおり決裁します。', at))
  }
  await as(stage.db, client, (tx) => submitPosting(tx, client, id, at))
}

export async function publish(stage: Stage, cast: CastPosting, at: Date): Promise<void> {
  const operator = known(stage.members, 'operator')
  const id = known(stage.postings, cast.key)
  await as(stage.db, operator, async (tx) => {
    const { version } = await tx.selectFrom('postings').select('version').where('id', '=', id).executeTakeFirstOrThrow()
    await publishPosting(tx, operator, id, { version, on: null }, at)
  })
}

/** A talent applies, named at once. @returns the application */
export function apply(stage: Stage, cast: CastPosting, talent: CastTalent, at: Date): Promise<string> {
  const actor = known(stage.talents, talent.key)
  const bid = {
    motivation: `${talent.headline}です。${cast.content.title ?? ''}を読み、${talent.did}この経験がお役に立てると思いました。`,
    proposal: '最初の1か月は現状を一緒に整理し、2か月目から小さく試して、数字で確かめながら進めたいです。',
    wishedFeeYen: null,
    wishedHours: talent.hours,
  }
  return as(stage.db, actor, async (tx) => {
    const client = known(stage.members, cast.client)
    const { name } = await tx
      .selectFrom('organizations')
      .select('name')
      .where('id', '=', client.organizationId)
      .executeTakeFirstOrThrow()
    const consent = agreedTo(provisionOfApplication(name, 'now'))
    return submitApplication(tx, actor, known(stage.postings, cast.key), { ...bid, consent }, at)
  })
}

export type Step = 'screen' | 'interview' | 'offer' | 'decline'

/** The client answers an applicant. */
export async function answer(
  stage: Stage,
  cast: CastPosting,
  application: string,
  step: Step,
  at: Date,
): Promise<void> {
  const client = known(stage.members, cast.client)
  await as(stage.db, client, async (tx) => {
    if (step === 'screen') await screenApplication(tx, client, application, at)
    else if (step === 'interview') await inviteToInterview(tx, client, application, at)
    else if (step === 'offer') await offerTerms(tx, client, application, termsOf(cast, at), at)
    else await declineApplication(tx, client, application, regrets, at)
  })
}

const regrets = {
  reason: 'direction',
  message:
    'ご応募ありがとうございました。ご経験に感銘を受けましたが、今回は進め方の近い別の方にお願いすることにしました。またご一緒できる機会を願っています。',
} as const

export function withdraw(stage: Stage, talent: CastTalent, application: string, at: Date): Promise<void> {
  const actor = known(stage.talents, talent.key)
  return as(stage.db, actor, (tx) =>
    withdrawApplication(tx, actor, application, { reason: 'schedule', note: '本業の予定が変わりました。' }, at),
  )
}

/** The talent agrees and the draft of the contract is there. @returns the contract */
export async function accept(stage: Stage, talent: CastTalent, application: string, at: Date): Promise<string> {
  const actor = known(stage.talents, talent.key)
  await as(stage.db, actor, (tx) => acceptTerms(tx, actor, application, at))
  const contract = await as(stage.db, clock, (tx) => prepareContract(tx, clock, application, at))
  if (!contract) throw new Error('the demo accepted an offer but has no contract')
  return contract
}
