import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { audienceNames, type EventKind, eventKinds } from '../event.ts'
import { Frame, Presented, When, Where } from './event-frame-fields.tsx'
import { TourFields } from './tour-fields.tsx'

export interface FormProps {
  typed: Typed
  problems: Problems
  formKey: string
}

export interface EventFormProps extends FormProps {
  title: string
  /** Where it is sent: the same form also answers a publication that was refused. */
  action: string
  over?: string
  back: string
  /** For a new event: the programmes to choose from, and the tours that a presentation may present. */
  frame?: { programmes: readonly { id: string; name: string }[]; tours: readonly { id: string; name: string }[] }
  /** For a new event: its kind, chosen before anything is written; it decides what is asked. */
  kind?: EventKind
  /** Kind and audience stand once it is public. */
  fixed: boolean
  version?: number
  /** How many have registered: whoever moves the event tells them. */
  registered: number
}

/** イベントを作る・変える: one form, which asks only what the kind needs. */
export function EventForm(props: EventFormProps) {
  const { title, action, over, back, frame, fixed, version, problems, formKey } = props
  return (
    <Prose>
      <PageHeading title={title} over={over} />
      <ErrorSummary problems={problems} />
      {frame && props.kind && <ChooseKind kind={props.kind} />}
      <Form action={action} formKey={formKey}>
        {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
        {props.kind && <input type="hidden" name="kind" value={props.kind} />}
        {frame && <Frame {...props} frame={frame} />}
        {!fixed && <Kind {...props} />}
        {frame && <Presented {...props} frame={frame} />}
        <What {...props} />
        <When {...props} />
        <Where {...props} />
        {(!frame || props.kind === 'tour') && <TourFields {...props} />}
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

/** A form for each kind, with the hours it usually has; links, so that they work without JavaScript. */
function ChooseKind({ kind }: { kind: EventKind }) {
  const tabs = Object.entries(eventKinds).map(([code, label]) => ({
    label,
    href: `/town/events/new?kind=${code}`,
    current: code === kind,
  }))
  return <Tabs label="種類" tabs={tabs} />
}

/** A draft may still become another kind; a new event has the kind of its form. */
function Kind({ typed, problems, kind }: FormProps & Pick<EventFormProps, 'kind'>) {
  const { one } = answers(typed, problems)
  return (
    <>
      {!kind && <Radios {...one('kind')} label="種類" need="required" choices={choicesOf(eventKinds)} inline />}
      <Radios {...one('audience')} label="対象" need="required" choices={choicesOf(audienceNames)} inline />
    </>
  )
}

function What({ typed, problems }: FormProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField {...one('title')} label="題名" need="required" maxLength={100} />
      <TextArea {...one('summary')} label="内容の紹介" need="later" rows={5} maxLength={4000} />
      <TextArea {...one('speakers')} label="登壇者" need="optional" rows={2} maxLength={1000} hint="1行に1人ずつ" />
    </>
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
