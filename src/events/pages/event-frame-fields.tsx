import { answers } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Section } from '../../ui/heading.tsx'
import { times } from '../forms.ts'
import type { EventFormProps, FormProps } from './event-form.tsx'

export type Frame = NonNullable<EventFormProps['frame']>
const choicesFrom = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }))

export function Frame({ frame, typed, problems }: FormProps & { frame: Frame }) {
  return (
    <SelectField
      {...answers(typed, problems).one('programme')}
      label="事業"
      need="required"
      empty="選択してください"
      choices={choicesFrom(frame.programmes)}
    />
  )
}

/** The tour whose proposals a 成果発表会 judges: asked of no other kind. */
export function Presented({ frame, typed, problems }: FormProps & { frame: Frame }) {
  if (typed.kind !== 'presentation' || frame.tours.length === 0) return null
  return (
    <SelectField
      {...answers(typed, problems).one('presents')}
      label="発表するツアー"
      need="optional"
      hint="選んだツアーの提案シートを、この会で審査します。"
      empty="選ばない"
      choices={choicesFrom(frame.tours)}
    />
  )
}

const clock = times.map((time) => ({ value: time, label: time.replace(/^0/, '') }))

/** When it begins and ends, and until when one may sign up or cancel. */
export function When({ typed, problems }: FormProps) {
  const { one, date } = answers(typed, problems)
  const time = { need: 'required', empty: '選択してください', choices: clock } as const
  return (
    <Section title="日時と期限">
      <DateField {...date('startsOn')} label="開始の日" need="required" />
      <SelectField {...one('startsTime')} label="開始の時刻" {...time} />
      <DateField {...date('endsOn')} label="終了の日" need="optional" hint="開始と同じ日なら、空けておけます。" />
      <SelectField {...one('endsTime')} label="終了の時刻" {...time} />
      <DateField
        {...date('closesOn')}
        label="申込の締切"
        need="optional"
        hint="この日の終わりに、自動で締め切ります。空けておくと、開始の前日です。"
      />
      <DateField
        {...date('cancellableOn')}
        label="取消の期限"
        need="optional"
        hint="この日の終わりまで、参加者が自分で変更・取消できます。空けておくと、開始の前日です。"
      />
    </Section>
  )
}

/** Where it is held and for how many, at the place and online; a tour is on the spot, unless it was written otherwise. */
export function Where({ typed, problems }: FormProps) {
  const { one } = answers(typed, problems)
  const onTheSpot = typed.kind === 'tour' && !typed.onlineSeats && !problems.onlineSeats && !problems.onlineUrl
  return (
    <Section title="会場と定員">
      <TextField {...one('place')} label="会場の名前と住所" need="optional" maxLength={300} />
      <NumberField
        {...one('venueSeats')}
        label="会場の定員"
        unit="人"
        need="optional"
        hint="空けておくと、会場では開きません。"
      />
      {!onTheSpot && <Online typed={typed} problems={problems} />}
    </Section>
  )
}

function Online({ typed, problems }: Pick<FormProps, 'typed' | 'problems'>) {
  const { one } = answers(typed, problems)
  return (
    <>
      <NumberField
        {...one('onlineSeats')}
        label="オンラインの定員"
        unit="人"
        need="optional"
        hint="空けておくと、オンラインでは開きません。"
      />
      <TextField
        {...one('onlineUrl')}
        label="オンラインの入口(URL)"
        need="optional"
        maxLength={500}
        hint="参加が確定した方だけに表示します。"
      />
    </>
  )
}
