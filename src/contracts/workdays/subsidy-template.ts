/** 交付申請書・実績報告書 as Typst source. Everything stands in `data` and is text. */
export const subsidyTemplate = `#set document(title: data.title, author: data.author)
#set page(paper: "a4", margin: (x: 20mm, y: 20mm), footer: context [
  #set text(size: 8pt)
  #data.footer #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set text(size: 10pt)
#set par(leading: 0.75em)
#show heading.where(level: 1): it => align(center, text(size: 17pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.8em, text(size: 12pt, weight: "bold", it.body))
= #data.title
#v(0.6em)
#data.lead
== 申請の内容
#table(
  columns: (3.4cm, 1fr),
  inset: 6pt,
  stroke: 0.5pt + luma(160),
  table.header([項目], [内容]),
  ..data.items.flatten()
)
#if data.rows.len() > 0 [
  == 旅費の内訳
  #set text(size: 9pt)
  #table(
    columns: (1.5fr, 2fr, 1fr, 1fr, 1.4fr),
    inset: 6pt,
    stroke: 0.5pt + luma(160),
    table.header(..data.columns.map(name => strong(name))),
    ..data.rows.flatten()
  )
]
#if data.lines.len() > 0 [
  == 額の計算
  #table(
    columns: (1fr, 3.4cm),
    inset: 6pt,
    stroke: 0.5pt + luma(160),
    align: (left, right),
    table.header([内容], [金額]),
    ..data.lines.flatten()
  )
]
`
