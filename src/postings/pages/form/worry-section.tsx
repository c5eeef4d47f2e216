import { Section } from '../../../ui/heading.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import type { PostingFields } from './fields.tsx'

/** 背景 → これまで試したこと → 3か月後に変わっていてほしいこと */
export function WorrySection({ f }: { f: PostingFields }) {
  return (
    <Section title="1. 困っていること" id="step-worry">
      <TextField {...f.text('title')} need="required" />
      <TextArea {...f.text('background')} />
      <TextArea {...f.text('tried')} rows={4} />
      <TextArea {...f.text('goal')} rows={4} />
    </Section>
  )
}
