import { formatDay, dayInJapan } from '../../law/japanese-date.ts'
import { boundsOf, type Period, standingOf, textsOf } from './statement.ts'

/** One thing that must hold before a report is submitted. */
export interface Check {
  /** Where it can be mended: the id of a field on the page. */
  field: string
  /** What is asked for. */
  words: string
  done: boolean
  /** What to do, where it is not done. */
  problem: string
}

interface Checked extends Period {
  known: Date
  texts: Readonly<Record<string, string>>
}

interface CheckedFigure {
  indicator: string
  name: string
  target: number | null
  words: string
  by_hand: boolean
  rows: number
}

/** 提出前の確認, from the top of the page to its end. */
export function checklistOf(statement: Checked, figures: readonly CheckedFigure[], now: Date): Check[] {
  return [
    overYet(statement, now),
    ...countedLate(statement),
    ...textsOf(statement.kind).map(textIsThere(statement)),
    ...evaluated(figures),
    ...proven(figures),
  ]
}

function overYet(statement: Checked, now: Date): Check {
  const { before } = boundsOf(statement)
  const what = statement.month === 0 ? '年度' : '月'
  return {
    field: 'period',
    words: `報告する${what}が終わっている`,
    done: standingOf(statement, now) === 'closed',
    problem: `この${what}はまだ終わっていません。提出できるのは${formatDay(dayInJapan(before))}からです`,
  }
}

/** Counted before the period was over, a figure would leave out its last days. */
function countedLate(statement: Checked): Check[] {
  const { before } = boundsOf(statement)
  return [
    {
      field: 'figures',
      words: '数字が、期間の最後の日まで数えられている',
      done: statement.known.getTime() >= before.getTime() - 1,
      problem: '期間の途中で数えた数字です。「数字を数え直す」を押してください',
    },
  ]
}

const textIsThere =
  ({ texts }: Checked) =>
  ({ name, label }: { name: string; label: string }): Check => ({
    field: name,
    words: `「${label}」が書かれている`,
    done: (texts[name] ?? '').trim() !== '',
    problem: `「${label}」を入力してください`,
  })

/** KPIの評価: every target is spoken of, met or missed. */
function evaluated(figures: readonly CheckedFigure[]): Check[] {
  return figures
    .filter(({ target }) => target !== null)
    .map(({ indicator, name, words }) => ({
      field: `words-${indicator}`,
      words: `目標のある「${name}」に、評価が書かれている`,
      done: words.trim() !== '',
      problem: `「${name}」の評価を入力してください`,
    }))
}

function proven(figures: readonly CheckedFigure[]): Check[] {
  return figures
    .filter(({ by_hand }) => by_hand)
    .map(({ indicator, name, rows }) => ({
      field: `words-${indicator}`,
      words: `手で入れる「${name}」に、根拠のある値がある`,
      done: rows > 0,
      problem: `「${name}」は根拠のない数字のため、提出できません。町の独自の指標で、値と根拠を入力してください`,
    }))
}

/** One sentence per field that is not done; empty where the report can be submitted. */
export function problemsOfChecklist(checks: readonly Check[]): Record<string, string> {
  return Object.fromEntries(checks.filter(({ done }) => !done).map(({ field, problem }) => [field, problem]))
}
