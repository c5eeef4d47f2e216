import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { audienceNames, eventKinds } from '../event.ts'
import { times } from '../forms.ts'

interface FormProps {
  typed: Typed
  problems: Problems
  formKey: string
}

export interface EventFormProps extends FormProps {
  title: string
  over?: string
  back: string
  /** For a new event: the programmes to choose from, and the tours that a presentation may present. */
  frame?: { programmes: readonly { id: string; name: string }[]; tours: readonly { id: string; name: string }[] }
  /** Kind and audience stand once it is public. */
  fixed: boolean
  version?: number
  /** How many have registered: whoever moves the event tells them. */
  registered: number
}

/** イベントを作る・変える: one form, the parts of a tour folded in. */
export function EventForm(props: EventFormProps) {
  const { title, over, back, frame, fixed, version, problems, formKey } = props
  return (
    <Prose>
      <PageHeading title={title} over={over} />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
        {frame && <Frame {...props} frame={frame} />}
        {!fixed && <Kind {...props} />}
        <What {...props} />
        <When {...props} />
        <Where {...props} />
        <TourFields {...props} />
        {props.registered > 0 && <Telling {...props} />}
        <Actions>
          <Button>{frame ? '下書きを作る' : '保存する'}</Button>
          <ButtonLink href={back} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

type Frame = NonNullable<EventFormProps['frame']>
const choicesFrom = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }))

function Frame({ frame, typed, problems }: FormProps & { frame: Frame }) {
  const { one } = answers(typed, problems)
  return (
    <>
      <SelectField
        {...one('programme')}
        label="事業"
        need="required"
        empty="選択してください"
        choices={choicesFrom(frame.programmes)}
      />
      {frame.tours.length > 0 && (
        <SelectField
          {...one('presents')}
          label="発表するツアー"
          need="optional"
          hint="成果発表会で、ツアーの提案シートを審査するときに選びます。"
          empty="選ばない"
          choices={choicesFrom(frame.tours)}
        />
      )}
    </>
  )
}

function Kind({ typed, problems }: FormProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <Radios {...one('kind')} label="種類" need="required" choices={choicesOf(eventKinds)} inline />
      <Radios {...one('audience')} label="対象" need="required" choices={choicesOf(audienceNames)} inline />
    </>
  )
}

function What({ typed, problems }: FormProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField {...one('title')} label="題名" need="required" maxLength={100} />
      <TextArea {...one('summary')} label="内容の紹介" need="optional" rows={5} maxLength={4000} />
      <TextArea {...one('speakers')} label="登壇者" need="optional" rows={2} maxLength={1000} hint="1行に1人ずつ" />
    </>
  )
}

const clock = times.map((time) => ({ value: time, label: time.replace(/^0/, '') }))

function When({ typed, problems }: FormProps) {
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
        need="required"
        hint="この日の終わりに、自動で締め切ります。"
      />
      <DateField
        {...date('cancellableOn')}
        label="取消の期限"
        need="required"
        hint="この日の終わりまで、参加者が自分で変更・取消できます。"
      />
    </Section>
  )
}

function Where({ typed, problems }: FormProps) {
  const { one } = answers(typed, problems)
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
    </Section>
  )
}

const tourFields = ['theme', 'meetingPoint', 'itinerary', 'ownCosts', 'paidCosts', 'insurance', 'selected']

function TourFields({ typed, problems, fixed }: FormProps & { fixed: boolean }) {
  const { one, ticked } = answers(typed, problems)
  const open = typed.kind === 'tour' || tourFields.some((name) => name in problems)
  return (
    <Disclosure summary="現地ツアーの項目" open={open}>
      <TextField {...one('theme')} label="テーマ" need="optional" maxLength={200} />
      <TextField {...one('meetingPoint')} label="集合場所" need="optional" maxLength={200} />
      <TextArea
        {...one('itinerary')}
        label="行程"
        need="optional"
        rows={8}
        maxLength={4000}
        hint="1行に1つずつ、「1日目 9:30 湯けむり駅に集合」の形で書いてください。"
      />
      <TextField
        {...one('ownCosts')}
        label="参加者の自己負担"
        need="optional"
        maxLength={300}
        hint="例 現地までの交通費と宿泊費(約25,000円)"
      />
      <TextField {...one('paidCosts')} label="主催者の負担" need="optional" maxLength={300} />
      <TextField
        {...one('insurance')}
        label="保険"
        need="optional"
        maxLength={300}
        hint="例 主催者が国内旅行傷害保険に加入します"
      />
      {!fixed && (
        <Checkbox {...ticked('selected')} label="主催者が参加者を選ぶ" hint="選ばない場合は、申込の順に確定します。" />
      )}
    </Disclosure>
  )
}

function Telling({ typed, problems, registered }: FormProps & { registered: number }) {
  return (
    <Section title="申し込んだ方へのお知らせ">
      <TextArea
        {...answers(typed, problems).one('tell')}
        label="申込者に伝えること"
        need="optional"
        rows={4}
        maxLength={1000}
        hint={`日時・会場・集合場所・オンラインの入口を変えるときは必ず書いてください。申し込んだ${registered}件の方全員に、新しいカレンダーのファイルと一緒に届きます。`}
      />
    </Section>
  )
}
