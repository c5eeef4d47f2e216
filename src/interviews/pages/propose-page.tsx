import type { ComponentChildren } from 'preact'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { interviewKinds, interviewWays } from '../interview.ts'
import { DateLines } from './date-lines.tsx'

export interface ProposePageProps {
  title: string
  /** Whom, or which posting. */
  over: string
  lead: string
  action: string
  /** Where one turns back to. */
  back: string
  typed: Typed
  problems: Problems
  formKey: string
  /** Who is asked, where there are several. */
  children?: ComponentChildren
}

/** 面談を提案する: dates, where, with whom, and what to prepare. */
export function ProposePage({ title, over, lead, action, back, typed, problems, formKey, children }: ProposePageProps) {
  return (
    <Prose>
      <PageHeading title={title} over={over} lead={lead} />
      <ErrorSummary problems={problems} />
      <Form action={action} formKey={formKey}>
        {children}
        <Where typed={typed} problems={problems} />
        <DateLines typed={typed} problems={problems} beside />
        <Who typed={typed} problems={problems} />
        <Actions>
          <Button>候補日を送る</Button>
          <ButtonLink href={back} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

/** Which talk it is, and how one comes to it. */
function Where({ typed, problems }: Pick<ProposePageProps, 'typed' | 'problems'>) {
  const { one } = answers(typed, problems)
  return (
    <>
      <Radios {...one('kind')} label="面談の回" need="required" choices={choicesOf(interviewKinds)} inline />
      <Radios {...one('way')} label="面談の方法" need="required" choices={choicesOf(interviewWays)} inline />
      <TextField
        {...one('place')}
        label="会議のURLまたは場所"
        need="required"
        maxLength={500}
        hint="オンラインは https:// で始まるURL、対面は住所と建物の名前を入力してください。応募者と伴走担当だけが見られます。"
      />
    </>
  )
}

/** Who takes part, and what to prepare. */
function Who({ typed, problems }: Pick<ProposePageProps, 'typed' | 'problems'>) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField
        {...one('participants')}
        label="参加する人"
        need="optional"
        maxLength={200}
        hint="例 女将、予約の担当者。二次面談には、一緒に働く人の同席をおすすめします。"
      />
      <TextArea
        {...one('notes')}
        label="準備していただくこと"
        need="optional"
        rows={3}
        maxLength={1000}
        hint="例 これまでの仕事を3つほど紹介してください。資料は不要です。"
      />
    </>
  )
}
