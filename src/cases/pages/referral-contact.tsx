import type { answers } from '../../ui/fields/answers.ts'
import { TextField } from '../../ui/fields/text-field.tsx'

type One = ReturnType<typeof answers>['one']

/** Whom at the company the letter goes to. */
export function Contact({ one }: { one: One }) {
  return (
    <>
      <TextField {...one('contactName')} label="企業の担当者の氏名" need="required" autocomplete="off" />
      <TextField
        {...one('contactEmail')}
        label="企業の担当者のメールアドレス"
        need="required"
        type="email"
        autocomplete="off"
        hint="同意を確かめるメールを送ります。同意のあと、運営事業者だけが読みます。"
      />
    </>
  )
}
