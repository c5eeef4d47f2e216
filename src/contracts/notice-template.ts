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
#show heading.where(level: 3): it => block(above: 0.9em, below: 0.6em, text(size: 9pt, weight: "bold", fill: luma(70), it.body))
#for line in data.lines [
  #block(width: 100%, inset: (bottom: 6pt), stroke: (bottom: 0.5pt + luma(180)), breakable: true)[
    === #line.label
    #line.words
  ]
]
#if data.payments.len() > 0 [
  == 支払期日の一覧
  #set text(size: 8.5pt)
  #table(
    columns: (1.7fr,) + (1fr,) * (data.columns.len() - 1),
    inset: 6pt,
    stroke: 0.5pt + luma(160),
    table.header(..data.columns.map(name => strong(name))),
    ..data.rows.flatten()
  )
]
== 合意の記録
#data.consent
`
