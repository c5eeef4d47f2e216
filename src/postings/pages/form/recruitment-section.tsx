import { DateField } from '../../../ui/fields/date-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Section } from '../../../ui/heading.tsx'
import type { RoundChoices } from '../../rounds.ts'
import type { PostingFields } from './fields.tsx'

/** Who recruits, until when, in which programme. */
export function RecruitmentSection({ f, rounds }: { f: PostingFields; rounds: RoundChoices }) {
  return (
    <Section title="募集する人と締切">
      <p>法律で表示が決められている項目です。組織の登録内容から入力してあります。</p>
      <TextField {...f.line('recruiterName')} need="required" autocomplete="organization" />
      <TextField {...f.line('recruiterAddress')} need="required" />
      <TextField {...f.line('recruiterContact')} need="required" />
      <DateField {...f.date('closesOn')} need="required" />
      {rounds.programmes.length > 0 && (
        <SelectField {...f.one('programmeId')} choices={rounds.programmes} empty="選ばない" need="optional" />
      )}
      {rounds.rounds.length > 0 && (
        <SelectField {...f.one('roundId')} choices={rounds.rounds} empty="選ばない" need="optional" />
      )}
    </Section>
  )
}
