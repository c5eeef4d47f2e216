import { encode } from 'uqr'

/** Four modules of white around it, as ISO/IEC 18004 asks: readers find the corners by it. */
const QUIET = 4

/**
 * A QR code as an SVG of one path, black on white, one unit to a module, for a page or the Typst template of a paper. Level M:
 * a stamp or a fold across one part of seven does not spoil it. @throws for more than some 2,000 letters
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const rows = data.map((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
  const whole = `0 0 ${size} ${size}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${whole}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${rows.flat().join('')}"/></svg>`
}

/** Where dark modules begin in a row, and how many stand side by side: neighbours drawn apart show hairlines in print. */
function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last && last[0] + last[1] === x) last[1] += 1
    else if (dark) runs.push([x, 1])
  })
  return runs
}
