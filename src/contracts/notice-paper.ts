import { createHash } from 'node:crypto'
import type { Tx } from '../platform/db/database.ts'
import { dayInJapan, formatDay, formatInstant } from '../law/japanese-date.ts'
import { createPdfMaker } from '../platform/documents/pdf.ts'
import type { Version } from './find-contract.ts'
import { noticeLines } from './notice-lines.ts'
import { type PaymentLine, paymentLines } from './payment-lines.ts'
import { noticeTemplate } from './notice-template.ts'
import type { Notice } from './notices.ts'

/** Starts no process before the first notice is printed. */
const press = createPdfMaker()

/** What both the page and the paper of a notice say. */
export function noticeContent(contractId: string, version: Version, notice: Pick<Notice, 'issued_at'>) {
  const { terms } = version
  const agreed = terms.agreed ?? { number: version.number, hash: version.hash }
  return {
    title: '取引条件明示書',
    author: terms.client.name,
    subtitle: `${formatDay(dayInJapan(notice.issued_at))} 交付 / 第${version.number}版`,
    lead: `特定受託事業者に係る取引の適正化等に関する法律(フリーランス法)3条により、${terms.client.name}が${terms.talent.name}に取引条件を明示します。`,
    lines: noticeLines(terms),
    payments: paymentLines(terms),
    consent: `双方は、第${agreed.number}版の条件に電磁的方法で同意しました(${formatInstant(notice.issued_at)}成立)。条件の照合値 SHA-256: ${agreed.hash}`,
    footer: `契約番号 ${contractId}`,
  }
}

/** The PDF of a notice: made once, kept, and the same bytes for ever after. */
export async function printNotice(contractId: string, version: Version, notice: Notice): Promise<Buffer> {
  const createdAt = Temporal.Instant.fromEpochMilliseconds(notice.issued_at.getTime())
  const content = noticeContent(contractId, version, notice)
  return press.make(noticeTemplate, { ...content, ...paymentTable(content.payments) }, { createdAt })
}

/** The columns of 支払期日の一覧; a municipality's limit only where there is one. */
function paymentTable(payments: readonly PaymentLine[]): { columns: string[]; rows: string[][] } {
  const forTown = payments.some(({ governmentLimit }) => governmentLimit !== '')
  const columns = ['対象の期間', '検査の期日', '支払期日', '60日の確認']
  const rows = payments.map((p) => [p.span, p.inspectedBy, p.paidOn, p.judged])
  if (!forTown) return { columns, rows }
  return {
    columns: [...columns, '支払遅延防止法の上限'],
    rows: payments.map((p, index) => [...(rows[index] ?? []), p.governmentLimit]),
  }
}

/** The kept PDF of a version; undefined before it was first printed. */
export async function keptPaper(tx: Tx, contractId: string, number: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('notice_papers')
    .select('pdf')
    .where('contract_id', '=', contractId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.pdf
}

/** Keeps a PDF unless one was kept meanwhile. @returns the one that counts */
export async function keepPaper(tx: Tx, contractId: string, number: number, pdf: Buffer, now: Date): Promise<Buffer> {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await tx
    .insertInto('notice_papers')
    .values({ contract_id: contractId, number, pdf, sha256, at: now })
    .onConflict((c) => c.doNothing())
    .execute()
  return (await keptPaper(tx, contractId, number)) ?? pdf
}
