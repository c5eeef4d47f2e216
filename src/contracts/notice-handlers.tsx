import { dayInJapan, formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Visit } from '../route.ts'
import type { Side } from './contract.ts'
import { crumbsOf, pathOf } from './draw-contract.tsx'
import { findContract, findVersion, type Version } from './find-contract.ts'
import { keepPaper, keptPaper, noticeContent, printNotice } from './notice-paper.ts'
import { findNotice, type Notice, noticesOf, openNotice } from './notices.ts'
import { NoticePage } from './pages/notice-page.tsx'

/** 取引条件明示書 as a page. That the talent opened it is written down the first time. */
export async function drawNotice(visit: Visit, side: Side): Promise<Response> {
  const base = pathOf(visit, side)
  const { notice, version, others } = await visit.read((tx) => lookAtNotice(tx, visit, side))
  const props = {
    content: noticeContent(visit.id('contract'), version, notice),
    pdfHref: `${base}/notice.pdf?number=${notice.number}`,
    backHref: base,
    others: others.map(({ number, issued_at }) => ({
      number,
      href: `${base}/notice?number=${number}`,
      issued: formatDay(dayInJapan(issued_at)),
    })),
  }
  const crumbs = [...crumbsOf(side), { href: base, label: version.terms.title }]
  return visit.page({ title: '取引条件明示書', crumbs }, <NoticePage {...props} />)
}

/** The same as a PDF, which is made once and kept. */
export async function sendNotice(visit: Visit, side: Side): Promise<Response> {
  const id = visit.id('contract')
  const { notice, version, kept } = await visit.read((tx) => lookAtNotice(tx, visit, side))
  const pdf = kept ?? (await printAndKeep(visit, id, version, notice))
  return visit.file(pdf, 'application/pdf', `取引条件明示書-第${notice.number}版.pdf`)
}

async function printAndKeep(visit: Visit, id: string, version: Version, notice: Notice): Promise<Buffer> {
  const pdf = await printNotice(id, version, notice)
  return visit.read((tx) => keepPaper(tx, id, notice.number, pdf, visit.now))
}

async function lookAtNotice(tx: Tx, visit: Visit, side: Side) {
  const id = visit.id('contract')
  await findContract(tx, visit.actor, id)
  const wanted = Number.parseInt(visit.query.get('number') ?? '', 10)
  const notice = await findNotice(tx, id, Number.isSafeInteger(wanted) && wanted < 1e6 ? wanted : undefined)
  if (side === 'talent') await openNotice(tx, visit.actor, id, notice.number, visit.now)
  const all = await noticesOf(tx, id)
  return {
    notice,
    version: await findVersion(tx, id, notice.number),
    others: all.filter(({ number }) => number !== notice.number),
    kept: await keptPaper(tx, id, notice.number),
  }
}
