import { addresseesOf } from '../accounts/addressees.ts'
import type { Letter } from '../mail.ts'
import { post } from '../mail.ts'
import { writersOf } from '../organizations/writers.ts'
import type { Tx } from '../platform/db/database.ts'
import { wordsOf } from '../templates.ts'
import type { ApplicationRow } from './find-application.ts'

type Bid = Pick<ApplicationRow, 'id' | 'posting_id' | 'account_id' | 'client_id' | 'state' | 'state_since' | 'reply_by'>
type ToTalent = 'screened' | 'interviewed' | 'offered' | 'declined' | 'lapsed'
/** Told in the words of a template (文例), which the operator may change. */
type TalentLetter = 'offered' | 'declined'
type ToClient = 'accepted' | 'withdrawn' | 'lapsed'

const talentWords: Record<Exclude<ToTalent, TalentLetter>, { subject: string; body: string }> = {
  screened: {
    subject: '選考が始まりました',
    body: '発注者があなたの応募を読み、選考を始めました。結果は期限までにお知らせします。',
  },
  interviewed: {
    subject: '面談に進みました',
    body: '発注者が面談を希望しています。日程は応募の画面から決められます。',
  },
  lapsed: {
    subject: '条件提示の期限が過ぎました',
    body: '期限までに回答がなかったため、この応募は辞退として終わりました。事情があったときは発注者にお知らせください。',
  },
}

const clientWords: Record<ToClient, { subject: string; body: string }> = {
  accepted: {
    subject: '条件に合意しました',
    body: '応募者が条件に合意しました。契約書の案を用意しましたので、内容を確かめて進めてください。',
  },
  withdrawn: { subject: '応募者が辞退しました', body: '応募者が辞退しました。理由は応募の画面でご覧ください。' },
  lapsed: {
    subject: '条件提示の期限が過ぎました',
    body: '期限までに回答がなかったため、条件提示は終わりました。ほかの応募者をご検討ください。',
  },
}

/** Tells the talent what happened with the application; once per state it came into. */
export async function tellTalent(tx: Tx, application: Bid, what: ToTalent, now: Date): Promise<void> {
  const { subject, body } =
    what === 'offered' || what === 'declined' ? await wordsOf(tx, `application-${what}`) : talentWords[what]
  await writeToTalent(tx, application, { once: `application-${what}-${application.id}`, subject, body }, now)
}

/** Tells everybody of the client who may act. */
export async function tellClient(tx: Tx, application: Bid, what: ToClient, now: Date): Promise<void> {
  const { subject, body } = clientWords[what]
  await writeToClient(tx, application, { once: `application-${what}-${application.id}`, subject, body }, now)
}

/** A new application has come; the answer is owed within the days of the posting's clock. */
export async function tellClientOfApplication(
  tx: Tx,
  bid: { applicationId: string; clientId: string; title: string; replyDays: number },
  now: Date,
): Promise<void> {
  const words = {
    once: `application-submitted-${bid.applicationId}`,
    subject: `応募がありました「${bid.title}」`,
    body: `求人に応募がありました。${bid.replyDays}日以内に返答してください。`,
  }
  await writeToMembers(tx, bid.clientId, { ...words, path: `/client/applications/${bid.applicationId}` }, now)
}

/** The application was received, and until when an answer comes. */
export async function tellTalentOfReceipt(
  tx: Tx,
  application: Pick<Bid, 'id' | 'account_id'>,
  { title, replyDays }: { title: string; replyDays: number },
  now: Date,
): Promise<void> {
  const words = await wordsOf(tx, 'application-received', { posting: title, days: String(replyDays) })
  await writeToTalent(tx, application, { ...words, once: `application-received-${application.id}` }, now)
}

/** The client has a few days left to answer. Sent once for each state. */
export async function remindClient(tx: Tx, application: Bid, now: Date): Promise<void> {
  const words = await wordsOf(tx, 'reminder-client')
  await writeToClient(tx, application, { ...words, once: `reminder-${application.state}-${application.id}` }, now)
}

/** The talent has a few days left to answer an offer. */
export async function remindTalent(tx: Tx, application: Bid, now: Date): Promise<void> {
  const words = await wordsOf(tx, 'reminder-talent')
  await writeToTalent(tx, application, { ...words, once: `reminder-offered-${application.id}` }, now)
}

/** 伴走担当に知らせる: a client has let its clock run out. The programme's operator hears of it, without one every operator. */
export async function tellCoordinator(tx: Tx, application: Bid, now: Date): Promise<void> {
  const words = {
    once: `late-${application.state}-${application.id}`,
    subject: '返答の期限を過ぎた応募があります',
    body: '発注者の返答が期限を過ぎました。発注者に連絡してください。',
    path: `/desk/applications/${application.id}`,
  }
  for (const id of await operatorsOf(tx, application.posting_id)) await writeToMembers(tx, id, words, now)
}

async function operatorsOf(tx: Tx, postingId: string): Promise<string[]> {
  const named = await tx
    .selectFrom('postings as p')
    .innerJoin('programmes as g', 'g.id', 'p.programme_id')
    .select('g.operator_id')
    .where('p.id', '=', postingId)
    .executeTakeFirst()
  if (named?.operator_id) return [named.operator_id]
  const operators = tx.selectFrom('organizations').select('id').where('kind', '=', 'operator')
  return (await operators.where('state', '=', 'active').orderBy('id').limit(20).execute()).map(({ id }) => id)
}

interface Words {
  once: string
  subject: string
  body: string
}

async function writeToTalent(
  tx: Tx,
  application: Pick<Bid, 'id' | 'account_id'>,
  words: Words,
  now: Date,
): Promise<void> {
  const [account] = await addresseesOf(tx, [application.account_id])
  if (account) await post(tx, letterTo(account, { ...words, path: `/my/applications/${application.id}` }), now)
}

async function writeToClient(tx: Tx, application: Bid, words: Words, now: Date): Promise<void> {
  await writeToMembers(tx, application.client_id, { ...words, path: `/client/applications/${application.id}` }, now)
}

/** Members who may act; a viewer is not asked to do anything. */
async function writeToMembers(
  tx: Tx,
  organizationId: string,
  words: Words & { path: string },
  now: Date,
): Promise<void> {
  for (const member of await writersOf(tx, organizationId))
    await post(tx, letterTo(member, { ...words, once: `${words.once}-to-${member.id}` }), now)
}

function letterTo(account: { id: string; email: string }, words: Words & { path: string }): Letter {
  return {
    once: words.once,
    topic: 'application',
    to: { accountId: account.id, address: account.email },
    subject: words.subject,
    body: words.body,
    path: words.path,
  }
}
