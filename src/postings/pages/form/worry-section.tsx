import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import type { PostingFields } from './fields.tsx'

export function BackgroundBoxes({ f }: { f: PostingFields }) {
  return (
    <>
      <TextField {...f.line('title')} need="required" />
      <TextArea {...f.text('background')} rows={8} />
    </>
  )
}

export function TriedBoxes({ f }: { f: PostingFields }) {
  return <TextArea {...f.text('tried')} rows={8} />
}

export function GoalBoxes({ f }: { f: PostingFields }) {
  return <TextArea {...f.text('goal')} rows={6} />
}
