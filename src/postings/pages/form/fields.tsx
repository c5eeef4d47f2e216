import type { ComponentChildren } from 'preact'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import type { Problems } from '../../../ui/problems.ts'
import type { PostingField } from '../../content.ts'
import { postingFieldNames } from '../../field-names.ts'
import { longest } from '../../form-shapes.ts'
import { hints } from './hints.ts'

/** What was typed into the form of a posting, what is to be mended, and what the operator remarked. */
export interface FormState {
  typed: Typed
  problems: Problems
  remarks: Partial<Record<PostingField, string>>
}

/** Gives each field its name, label, hint, remark, what was typed and what has to be corrected. */
export function postingFields({ typed, problems, remarks }: FormState) {
  const given = answers(typed, problems)
  const about = (field: PostingField) => ({
    label: postingFieldNames[field],
    hint: remarked(remarks[field], hints[field]),
  })
  return {
    given,
    one: (field: PostingField) => ({ ...given.one(field), ...about(field) }),
    many: (field: PostingField) => ({ ...given.many(field), ...about(field) }),
    date: (field: PostingField) => ({ ...given.date(field), ...about(field) }),
    ticked: (field: PostingField) => ({ ...given.ticked(field), ...about(field) }),
    text: (field: keyof typeof longest) => ({ ...given.one(field), ...about(field), maxLength: longest[field] }),
    line: (field: keyof typeof longest) => ({ ...given.one(field), ...about(field) }),
  }
}

export type PostingFields = ReturnType<typeof postingFields>

/** The operator's remark stands before the hint, at the field that it is about. */
function remarked(remark: string | undefined, hint: string | undefined): ComponentChildren {
  if (remark === undefined) return hint
  return (
    <>
      <strong>運営事業者からの指摘: {remark}</strong>
      {hint && <br />}
      {hint}
    </>
  )
}
