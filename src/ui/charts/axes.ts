import { scaleLinear } from 'd3-scale'

/** Pixels, top to bottom, of the area in which values are drawn. Across, everything is in per cent of the width. */
export const plotHeight = 220

/** Pixels that a screen has for the labels below: a desk, and a phone. */
const roomWide = 600
const roomNarrow = 220

/** From values to pixels, beginning at zero, with round numbers to read it by. Whole values have whole ticks. */
export function valueAxis(values: (number | null)[]) {
  const known = values.filter((value) => value !== null)
  const scale = scaleLinear([Math.min(0, ...known), Math.max(0, ...known) || 1], [plotHeight, 0]).nice(4)
  const whole = known.every(Number.isInteger)
  return { y: scale, ticks: scale.ticks(4).filter((tick) => !whole || Number.isInteger(tick)) }
}

/** Which labels are written: `always`, only where it is `wide`, or `never`. The last one counts, so steps go back from it. */
export function labelRooms(labels: string[]): ('always' | 'wide' | 'never')[] {
  const narrow = step(labels, roomNarrow)
  const wide = step(labels, roomWide)
  return labels.map((_, index) => {
    const fromLast = labels.length - 1 - index
    if (fromLast % wide !== 0) return 'never'
    return fromLast % narrow === 0 ? 'always' : 'wide'
  })
}

function step(labels: string[], room: number): number {
  const widest = Math.max(0, ...labels.map(widthOf))
  const needed = Math.ceil((widest * labels.length) / room) || 1
  // The narrow step is a multiple of the wide one only if both are powers of two, so that no phone shows what a desk hides.
  return 2 ** Math.ceil(Math.log2(needed))
}

// 14 px for a kanji, 8 for a digit, and a gap.
function widthOf(label: string): number {
  return [...new Intl.Segmenter('ja').segment(label)].reduce(
    (sum, { segment }) => sum + (/[ -~]/.test(segment) ? 8 : 14),
    10,
  )
}

const compact = new Intl.NumberFormat('ja-JP', { notation: 'compact', maximumFractionDigits: 1 })

/** Number on an axis: 「120万」. */
export function shortNumber(value: number): string {
  return compact.format(value)
}

/** Number in a table: 「1,200,000」; 「—」 where nothing was measured. */
export function exactNumber(value: number | null): string {
  return value === null ? '—' : value.toLocaleString('ja-JP', { maximumFractionDigits: 2 })
}
