import { createPdfMaker } from '../../platform/documents/pdf.ts'
import { formatDay, dayInJapan } from '../../law/japanese-date.ts'
import { type FigureKind, figureInWords } from '../indicator.ts'
import type { FigureRow } from './find-statement.ts'
import { formRow } from './form-columns.ts'
import { type Paper, titleOf } from './statement-tables.ts'
import { textsOf } from './statement.ts'

/** Starts no process before the first report is printed. */
const press = createPdfMaker()

/** The PDF of a report. What was submitted gives the same bytes whenever it is printed. */
export function printStatement(paper: Paper): Promise<Buffer> {
  const { statement } = paper
  const at = statement.submitted_at ?? statement.known
  return press.make(template, paperContent(paper), {
    createdAt: Temporal.Instant.fromEpochMilliseconds(at.getTime()),
  })
}

/** What stands on the paper; everything is text. */
export function paperContent(paper: Paper) {
  const { statement, figures, columns } = paper
  const { facts } = statement
  const monthly = statement.kind === 'monthly'
  const values = formRow(columns, { facts, figures, texts: statement.texts })
  return {
    title: titleOf(statement),
    author: facts.town,
    lines: [
      ['町', facts.town],
      ['事業', facts.programme],
      ['交付金の種類', facts.grant || '—'],
      ['基準日', formatDay(dayInJapan(statement.known))],
      ['提出日', statement.submitted_at ? formatDay(dayInJapan(statement.submitted_at)) : '提出していません'],
    ],
    form:
      statement.kind === 'grant'
        ? columns.map(({ heading, unit }, n) => [heading, formCell(values[n] ?? null, unit)])
        : [],
    heads: ['指標', ...(monthly ? ['この月', '4月から'] : ['実績値']), '目標値', '達成率'],
    figures: figures.map((figure) => [
      figure.name,
      ...(monthly ? [inWords(figure, figure.month_value)] : []),
      inWords(figure, figure.value),
      inWords(figure, figure.target),
      figure.achievement,
    ]),
    said: figures.filter(({ words }) => words !== '').map(({ name, words }) => ({ name, words })),
    texts: textsOf(statement.kind).map(({ name, label }) => ({ label, words: statement.texts[name] ?? '' })),
    definitions: figures.map(({ name, definition, rows }) => ({ name, words: `${definition}(数えた行 ${rows}件)` })),
    footer: `${facts.town} ${titleOf(statement)} 報告番号 ${statement.id}`,
  }
}

function formCell(value: string | number | null, unit: string): string {
  if (value === null || value === '') return '—'
  return typeof value === 'number' ? `${value.toLocaleString('ja-JP', { maximumFractionDigits: 2 })}${unit}` : value
}

export function inWords({ figure, unit }: Pick<FigureRow, 'figure' | 'unit'>, value: number | null): string {
  const words = figureInWords({ figure: figure as FigureKind, unit }, value)
  return value === null ? words : `${words}${unit}`
}

const template = `#set document(title: data.title, author: data.author)
#set page(paper: "a4", margin: (x: 18mm, y: 18mm), footer: context [
  #set text(size: 8pt)
  #data.footer #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set text(size: 10pt)
#set par(leading: 0.75em)
#show heading.where(level: 1): it => align(center, text(size: 16pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.8em, text(size: 12pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 0.9em, below: 0.5em, text(size: 9.5pt, weight: "bold", it.body))
= #data.title
#v(0.8em)
#let pairs(rows) = table(
  columns: (1fr, 2fr), inset: 6pt, stroke: 0.5pt + luma(160),
  table.header(strong("項目"), strong("内容")),
  ..rows.flatten()
)
#pairs(data.lines)
#if data.form.len() > 0 [
  == 交付金実績報告
  #pairs(data.form)
]
== 指標
#set text(size: 9pt)
#table(
  columns: (2fr,) + (1fr,) * (data.heads.len() - 2) + (1.2fr,), inset: 6pt, stroke: 0.5pt + luma(160),
  align: (left,) + (right,) * (data.heads.len() - 2) + (left,),
  table.header(..data.heads.map(head => strong(head))),
  ..data.figures.flatten()
)
#set text(size: 10pt)
#if data.said.len() > 0 [
  == 指標の評価
  #for line in data.said [
    === #line.name
    #line.words
  ]
]
== 報告
#for line in data.texts [
  === #line.label
  #line.words
]
== 数え方
#set text(size: 8pt)
#for line in data.definitions [
  === #line.name
  #line.words
]
`
