import type { ComponentChild } from 'preact'
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape'

/** Series differ by colour, and by pattern, dash and mark as well: a copier in black and white must keep them apart. */
interface Look {
  /** A primitive of the design tokens, at least 3:1 on white; a test compares it with the package. */
  colour: string
  token: string
  dash: string | undefined
  /** Outline of the mark on a line. */
  mark: string
  /** What is drawn on an 8-unit tile; nothing for a plain area. */
  tile: ComponentChild
}

const markSize = 70

export const looks: readonly Look[] = [
  look('#0017c1', 'blue-900', undefined, symbolCircle, null),
  look('#e25100', 'orange-700', '8 4', symbolSquare, <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />),
  look('#006f83', 'cyan-900', '2 4', symbolTriangle, <path d="M2 2h1M6 6h1" stroke-width="3" />),
  look('#5109ad', 'purple-900', '12 4 2 4', symbolDiamond, <path d="M0 4h8" />),
  look('#604b00', 'yellow-1200', '6 6', symbolStar, <path d="M0 4h8M4 0v8" />),
]

function look(
  colour: string,
  token: string,
  dash: string | undefined,
  shape: typeof symbolCircle,
  tile: ComponentChild,
): Look {
  return { colour, token, dash, mark: symbol(shape, markSize)() ?? '', tile }
}

/** The look of the nth series. A sixth would look like the first, so no chart draws one. */
export function lookOf(index: number): Look {
  const found = looks[index]
  if (!found) throw new RangeError(`a chart tells at most ${looks.length} series apart`)
  return found
}

/** How the nth series fills an area: plain, or with its pattern. */
export function fillOf(chart: string, index: number): string {
  return index === 0 ? lookOf(0).colour : `url(#${chart}-fill-${index})`
}

/** The patterns of a chart's series, to stand in its `<defs>`. */
export function Patterns({ chart, count }: { chart: string; count: number }) {
  return (
    <defs>
      {looks.slice(1, count).map(({ colour, tile }, index) => (
        <pattern key={colour} id={`${chart}-fill-${index + 1}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="#fff" />
          <rect width="8" height="8" fill={colour} fill-opacity=".25" />
          <g stroke={colour} stroke-width="2">
            {tile}
          </g>
        </pattern>
      ))}
    </defs>
  )
}
