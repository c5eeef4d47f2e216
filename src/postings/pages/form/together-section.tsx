import { Radios } from '../../../ui/fields/choices.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { choicesOf, leaderRoleNames, remoteNames, travelPayerNames, visitRhythmNames } from '../../words.ts'
import type { PostingFields } from './fields.tsx'

/** 一緒に進める人・頻度・訪問 */
export function TogetherBoxes({ f }: { f: PostingFields }) {
  return (
    <>
      <TextArea {...f.text('partner')} rows={3} />
      <Radios {...f.one('leaderRole')} choices={choicesOf(leaderRoleNames)} />
      <TextField {...f.line('meetingRhythm')} />
      <Radios {...f.one('remote')} choices={choicesOf(remoteNames)} />
      <TextField {...f.line('workPlace')} need="required" />
      <Radios {...f.one('visitRhythm')} choices={choicesOf(visitRhythmNames)} />
      <Radios {...f.one('travelPaidBy')} choices={choicesOf(travelPayerNames)} />
      <TextArea {...f.text('visitNote')} rows={3} need="optional" />
    </>
  )
}
