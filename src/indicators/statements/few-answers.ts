import type { FigureRow } from './find-statement.ts'
import type { StatementKind } from './statement.ts'

/**
 * The figures of a report as they may leave the town: in a result that is made to be published, what fewer people answered
 * than its definition asks for is hidden, with how many there were. Every other report is the town's own.
 */
export function shownFigures<Row extends FigureRow>({ kind }: { kind: StatementKind }, figures: readonly Row[]): Row[] {
  return figures.map((figure) => (kind === 'result' && isTooFew(figure) ? hidden(figure) : figure))
}

const isTooFew = ({ rows, fewest }: FigureRow): boolean => rows > 0 && rows < fewest

function hidden<Row extends FigureRow>(figure: Row): Row {
  const { rows, fewest } = figure
  return { ...figure, value: null, month_value: null, achievement: `${fewest}件より少ないため公表しません(${rows}件)` }
}
