import { formatDay } from '../../law/japanese-date.ts'
import { StatusTag } from '../../ui/tag.tsx'
import type { TieInDepth } from '../depth.ts'
import { depthNames, type Depth } from '../tie.ts'

/** The depth in words, with the day since when. */
export function DepthSteps({ tie }: { tie: TieInDepth }) {
  const last = tie.reached.find(({ depth }) => depth === tie.depth)
  return (
    <p>
      <DepthTag depth={tie.depth} />
      {last && ` ${formatDay(last.since)}から`}
    </p>
  )
}

export function DepthTag({ depth }: { depth: Depth }) {
  return <StatusTag tone={tones[depth]}>{depthNames[depth]}</StatusTag>
}

const tones = {
  interest: 'quiet',
  applied: 'waiting',
  joined: 'active',
  visited: 'active',
  worked: 'good',
  continued: 'good',
  moved: 'good',
} as const
