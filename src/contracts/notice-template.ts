/**
 * 取引条件明示書 as Typst source. Everything stands in `data` and is text; a change here touches only notices that were
 * not yet printed, because each is kept as it was first made.
 */
export const noticeTemplate = `#set document(title: data.title, author: data.author)
#set page(paper: "a4", margin: (x: 20mm, y: 20mm), footer: context [
  #set text(size: 8pt)
  #data.footer #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set text(size: 10pt)
#set par(leading: 0.75em)
#show heading.where(level: 1): it => align(center, text(size: 17pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.8em, text(size: 12pt, weight: "bold", it.body))
= #data.title
#align(center)[#data.subtitle]
#v(0.6em)
#data.lead
== 取引条件
#table(
  columns: (30%, 1fr),
  inset: 7pt,
  stroke: 0.5pt + luma(160),
  table.header([*項目*], [*内容*]),
  ..data.lines.map(line => (line.label, line.words)).flatten()
)
#if data.payments.len() > 0 [
  == 支払期日の一覧
  #table(
    columns: (1fr, auto, auto, auto),
    inset: 6pt,
    stroke: 0.5pt + luma(160),
    table.header([*対象の期間*], [*検査の期日*], [*支払期日*], [*60日の確認*]),
    ..data.payments.map(p => (p.span, p.inspectedBy, p.paidOn, p.judged)).flatten()
  )
]
== 合意の記録
#data.consent
`
