import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import type { ColleaguesMark } from '../named-applicants.ts'
import { type Mark, markNames } from '../mark-application.ts'

const tones: Record<Mark, TagTone> = { yes: 'good', maybe: 'care', no: 'quiet' }

/** 評価 of colleagues in short: each kind with how many gave it. */
export function Marks({ marks }: { marks: readonly ColleaguesMark[] }) {
  if (marks.length === 0) return <span class="quiet">まだありません</span>
  const kinds = (Object.keys(markNames) as Mark[]).filter((kind) => marks.some(({ mark }) => mark === kind))
  return (
    <span class="row">
      {kinds.map((kind) => (
        <StatusTag key={kind} tone={tones[kind]}>
          {`${markNames[kind]} ${marks.filter(({ mark }) => mark === kind).length}`}
        </StatusTag>
      ))}
    </span>
  )
}

/** Who gave which, with the note. */
export function MarkTag({ mark }: { mark: Mark }) {
  return <StatusTag tone={tones[mark]}>{markNames[mark]}</StatusTag>
}
