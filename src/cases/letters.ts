import { type Addressee, addresseesOf } from '../accounts/addressees.ts'
import { formatDay } from '../law/japanese-date.ts'
import { type Letter, post } from '../mail.ts'
import { writersOf } from '../organizations/writers.ts'
import type { Tx } from '../platform/db/database.ts'
import { type ActionOwner, ownerNames } from './next-action.ts'

export type Words = Pick<Letter, 'once' | 'topic' | 'subject' | 'body'> & { path: string }

interface CoordinatorTold {
  id: string
  companyId: string
  coordinatorId: string
  /** Of another operator, who reads from now on what was written about the case. */
  joined?: boolean
}

/** The company learns who accompanies it; again when somebody else does. */
export async function tellCompanyOfCase(
  tx: Tx,
  { id, companyId, coordinatorId, joined = false }: CoordinatorTold,
  now: Date,
): Promise<void> {
  const [coordinator] = await addresseesOf(tx, [coordinatorId])
  const words: Words = {
    once: `case-${id}-coordinator-${coordinatorId}`,
    topic: 'case',
    subject: '伴走担当のお知らせ',
    body: `${coordinator?.name ?? '運営事業者'}が伴走担当として、課題の整理から求人、選考、稼働まで一緒に進めます。\nいまの段階と、していただくことは、画面で確かめられます。${joined ? '\n伴走についてのこれまでのやりとりも、新しい担当の組織に引き継ぎました。' : ''}`,
    path: '/client/case',
  }
  await writeToMembers(tx, companyId, words, now)
}

/** Whoever takes over reads why and what to know. */
export async function tellNewCoordinator(
  tx: Tx,
  { id, handover, coordinatorId, note }: { id: string; handover: string; coordinatorId: string; note: string },
  now: Date,
): Promise<void> {
  const words: Words = {
    once: `handover-${handover}`,
    topic: 'case',
    subject: '伴走ケースを引き継ぎました',
    body: `伴走ケースの担当になりました。引き継ぎの内容です。\n\n${note}`,
    path: `/desk/cases/${id}`,
  }
  await writeToAccounts(tx, [coordinatorId], words, now)
}

const homeOfOwner: Record<ActionOwner, string> = {
  coordinator: '/desk/cases',
  company: '/client/case',
  municipality: '/town/cases',
  supporter: '/supporter',
}

/** Whoever has to do something hears of it; a coordinator sees it among today's work. */
export async function tellOwnerOfAction(
  tx: Tx,
  row: { id: string; company_id: string; municipality_id: string },
  action: { id: string; what: string; owner: ActionOwner; dueOn: string },
  now: Date,
): Promise<void> {
  if (action.owner === 'coordinator') return
  const words: Words = {
    once: `action-${action.id}`,
    topic: 'case',
    subject: 'していただきたいことがあります',
    body: `伴走担当から、${ownerNames[action.owner]}の皆さまへのお願いです。\n\n${action.what}\n\n期限は${formatDay(Temporal.PlainDate.from(action.dueOn))}です。終わったら、画面で「済み」にしてください。`,
    path: homeOfOwner[action.owner],
  }
  for (const id of await housesOf(tx, row, action.owner)) await writeToMembers(tx, id, words, now)
}

async function housesOf(
  tx: Tx,
  row: { id: string; company_id: string; municipality_id: string },
  owner: ActionOwner,
): Promise<string[]> {
  if (owner === 'company') return [row.company_id]
  if (owner === 'municipality') return [row.municipality_id]
  const introducing = tx.selectFrom('referrals').select('supporter_id').distinct().where('case_id', '=', row.id)
  return (await introducing.orderBy('supporter_id').execute()).map(({ supporter_id }) => supporter_id)
}

export async function tellCoordinatorOfTick(
  tx: Tx,
  row: { id: string; coordinator_id: string },
  action: { id: string; what: string },
  now: Date,
): Promise<void> {
  const words: Words = {
    once: `action-done-${action.id}`,
    topic: 'case',
    subject: '次の行動が済みました',
    body: `次の行動が「済み」になりました。\n\n${action.what}`,
    path: `/desk/cases/${row.id}`,
  }
  await writeToAccounts(tx, [row.coordinator_id], words, now)
}

/** Members who may act; a viewer is not asked to do anything. */
export async function writeToMembers(tx: Tx, organizationId: string, words: Words, now: Date): Promise<void> {
  await writeTo(tx, await writersOf(tx, organizationId), words, now)
}

async function writeToAccounts(tx: Tx, accountIds: readonly string[], words: Words, now: Date): Promise<void> {
  await writeTo(tx, await addresseesOf(tx, accountIds), words, now)
}

async function writeTo(tx: Tx, readers: readonly Addressee[], words: Words, now: Date): Promise<void> {
  for (const { id, email } of readers)
    await post(tx, { ...words, once: `${words.once}-to-${id}`, to: { accountId: id, address: email } }, now)
}
