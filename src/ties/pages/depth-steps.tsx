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

/** `words` where it is known what the person declared. */
export function DepthTag({ depth, words = depthNames[depth] }: { depth: Depth; words?: string }) {
  return <StatusTag tone={tones[depth]}>{words}</StatusTag>
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
