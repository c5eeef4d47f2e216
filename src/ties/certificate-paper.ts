import { createPdfMaker } from '../platform/documents/pdf.ts'
import { qrSvg } from '../platform/documents/qr.ts'
import { fiscalYear, formatFiscalYear } from '../law/fiscal-year.ts'
import { formatDay } from '../law/japanese-date.ts'
import { activityKindNames, REQUIRED_ACTIVITIES } from './activity.ts'
import { printedCode } from './certificate.ts'
import type { ReadCertificate } from './find-certificate.ts'

/** Starts no process before the first certificate is printed. */
const press = createPdfMaker()

const dayOf = (text: string) => formatDay(Temporal.PlainDate.from(text))

/** What the paper says. `holder` is the full name, which only the person's own copy bears. */
export function paperOf(certificate: ReadCertificate, holder: string, origin: string) {
  const { content, code, state } = certificate
  const enough = content.activities.length >= REQUIRED_ACTIVITIES
  const year = formatFiscalYear(fiscalYear(content.year))
  return {
    title: '担い手活動証明書',
    author: content.town,
    number: `${year} 第${content.number}号`,
    revoked: state === 'revoked' ? 'この証明書は取り消されています' : '',
    holder: `${holder} 様`,
    lead: `${year}に、${content.town}が承認した次の活動が行われたことを証明します。`,
    rows: content.activities.map(({ on, kind, what }) => [dayOf(on), activityKindNames[kind], what]),
    count: `活動の回数 ${content.activities.length}回(年${REQUIRED_ACTIVITIES}回以上の要件を${enough ? '満たしています' : '満たしていません'})`,
    issued: `${dayOf(content.issuedOn)} 発行`,
    town: content.town,
    check: `${origin}/certificates`,
    code: printedCode(code),
    qr: qrSvg(`${origin}/certificates/${code}`),
    shown: `確認ページには、活動した人として「${content.shown}」と表示されます。`,
  }
}

/** The PDF; the same certificate gives the same bytes. */
export function printCertificate(certificate: ReadCertificate, holder: string, origin: string): Promise<Buffer> {
  const createdAt = Temporal.Instant.fromEpochMilliseconds(certificate.at.getTime())
  return press.make(template, paperOf(certificate, holder, origin), { createdAt })
}

const template = `#set document(title: data.title, author: data.author)
#set page(paper: "a4", margin: (x: 22mm, y: 24mm))
#set text(size: 10.5pt)
#set par(leading: 0.8em)
#show heading.where(level: 1): it => align(center, text(size: 20pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.8em, text(size: 12pt, weight: "bold", it.body))
#align(right)[#data.number]
= #data.title
#if data.revoked != "" [ #align(center, text(weight: "bold", data.revoked)) ]
#v(1em)
#text(size: 14pt)[#data.holder]
#v(0.6em)
#data.lead
== 承認された活動
#table(
  columns: (auto, auto, 1fr),
  inset: 7pt,
  stroke: 0.5pt + luma(160),
  table.header(strong("活動した日"), strong("種類"), strong("内容")),
  ..data.rows.flatten()
)
#data.count
#v(1.2em)
#align(right)[#data.issued \\ #data.town]
== この証明書の確認
#grid(
  columns: (30mm, 1fr),
  column-gutter: 6mm,
  image(bytes(data.qr), format: "svg", width: 30mm, alt: "この証明書の確認ページを開くQRコード"),
  [
    QRコードを読み取るか、次のページに確認番号を入力すると、本物で有効かどうかを確かめられます。

    #data.check

    確認番号 \\
    #text(font: "Noto Sans JP", size: 12pt, weight: "bold", data.code)

    #data.shown
  ],
)
`
