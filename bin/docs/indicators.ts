import {
  type FigureKind,
  type Indicator,
  type IndicatorKind,
  indicators,
  kindNames,
} from '../../src/indicators/indicator.ts'

const figures: Record<FigureKind, string> = {
  count: 'number of rows',
  sum: 'sum of the rows',
  share: 'share of the rows that are 1',
  mean: 'mean of the rows',
  days: 'median of the rows',
  ratio: 'sum above ÷ sum below',
  last: 'newest row',
}
const forecasts: Record<Indicator['forecast'], string> = { events: 'events to come', level: 'level so far', none: '—' }

const head = `# Indicators

Printed by \`npm run generate\` from data/indicators.json; do not edit. An indicator is one definition there, one query that returns
*rows* (one line in src/indicators/sources.ts), and a figure that is a function of those rows alone (\`figureOf\`). There is no other
way to make one, so the figure and its evidence cannot differ. A desk to the left exports a rows-query (\`RowsOf\` of src/evidence.ts)
and is listed with one line.

Years are fiscal years in Japan time. A 基準日 counts only what had happened, and been written down, by its last instant. Targets
belong to a programme's year and are measured on the rows of that programme. The end of the year is foretold as a range of 80 %
(src/indicators/forecast.ts): for events a negative binomial interval on the days that are left, with this year's rate blended with
last year's total and seasons; for shares and means a normal range for the rows still to come. Months that show clusters widen it.
In made-up years the range held the end in 78–97 % where events come one by one, and in 69–91 % where they come three at a time.

A town adds its own: the same rows of one programme or occupation, or values entered by hand, each with words and a paper or link.
src/indicators/year-figures.test.ts holds every figure against a town counted by hand, random-histories.test.ts against random ones.`

/** docs/indicators.md: every definition with how its figure is made. */
export function indicatorsPage(): string {
  return `${head}\n${(Object.keys(kindNames) as IndicatorKind[]).map(part).join('')}`
}

function part(kind: IndicatorKind): string {
  const rows = indicators.filter((indicator) => indicator.kind === kind).map(line)
  return `\n## ${kindNames[kind]}\n\n| id | 名称 | 単位 | figure | forecast | 数えるもの | 期間 | 注意 |\n|---|---|---|---|---|---|---|---|\n${rows.join('\n')}\n`
}

function line({ id, name, unit, figure, direction, forecast, what, from, caveats }: Indicator): string {
  const better = direction === 'up' ? '↑' : '↓'
  return `| \`${id}\` | ${name} ${better} | ${unit} | ${figures[figure]} | ${forecasts[forecast]} | ${what} | ${from} | ${caveats} |`
}
