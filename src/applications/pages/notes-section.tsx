import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { LONGEST_NOTE } from '../notes.ts'
import type { ApplicantPageProps } from './applicant-props.ts'
import { Lines } from '../../ui/lines.tsx'

/** 社内のメモ: who wrote what and when; each may take away their own. */
export function Notes({ application, notes, mayMark, typed, problems, formKey }: ApplicantPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title={`社内のメモ(${notes.length}件)`} id="notes">
      <p class="hint">同じ組織の人だけが読めます。応募者にも、運営事業者にも見えません。</p>
      {notes.map((note) => (
        <article class="card" key={note.id} id={`note-${note.id}`}>
          <p>
            <Lines text={note.words} />
          </p>
          <div class="row">
            <span class="hint">{`${note.by} ${formatInstant(note.at)}`}</span>
            {note.own && mayMark && (
              <Form action={`/client/notes/${note.id}/removals`} formKey={formKey} label="このメモを消す">
                <Button kind="text" size="small">
                  消す
                </Button>
              </Form>
            )}
          </div>
        </article>
      ))}
      {mayMark && (
        <Form action={`/client/applications/${application.row.id}/notes`} formKey={formKey} label="メモを書く">
          <TextArea {...one('words')} label="新しいメモ" rows={3} maxLength={LONGEST_NOTE} />
          <Button kind="secondary">メモを書く</Button>
        </Form>
      )}
    </Section>
  )
}
