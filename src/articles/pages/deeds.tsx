import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { choicesOf } from '../../postings/words.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { archiveReasons } from '../article.ts'
import { hours } from '../forms.ts'
import type { DeskArticlePageProps } from './desk-article-page.tsx'

type DeedsProps = DeskArticlePageProps & { path: string }

/** What can be done with an article where it stands; what cannot be done is not drawn. */
export function Deeds(props: DeedsProps) {
  const { moves, path, formKey } = props
  const can = new Set<string>(moves)
  return (
    <Section title="できること">
      <Actions>
        {can.has('submit') && <Push {...{ path, formKey }} to="submissions" words="審査に出す" />}
        {can.has('publish') && <Push {...{ path, formKey }} to="publications" words="今すぐ公開する" />}
        {can.has('hold') && <Push {...{ path, formKey }} to="holds" words="公開予約を取りやめる" />}
        {can.has('change') && (
          <ButtonLink href={`${path}/edit`} kind="secondary">
            本文を直す
          </ButtonLink>
        )}
        {can.has('correct') && (
          <ButtonLink href={`${path}/corrections`} kind="secondary">
            訂正する
          </ButtonLink>
        )}
        <ButtonLink href={`${path}/preview`} kind="secondary">
          読む人からの見え方
        </ButtonLink>
      </Actions>
      {can.has('schedule') && <ScheduleForm {...props} />}
      {can.has('return') && <ReturnForm {...props} />}
      {can.has('archive') && <ArchiveForm {...props} />}
    </Section>
  )
}

function Push({ path, formKey, to, words }: Pick<DeedsProps, 'path' | 'formKey'> & { to: string; words: string }) {
  return (
    <Form action={`${path}/${to}`} formKey={formKey} label={words}>
      <Button>{words}</Button>
    </Form>
  )
}

function ScheduleForm({ path, typed, problems, formKey }: DeedsProps) {
  const { one, date } = answers(typed, problems)
  return (
    <Disclosure summary="日時を決めて公開する" open={Boolean(problems.publishOn ?? problems.publishAt)}>
      <Form action={`${path}/schedules`} formKey={formKey} label="公開の予約">
        <DateField {...date('publishOn')} label="公開する日" need="required" />
        <SelectField
          {...one('publishAt')}
          label="公開する時刻"
          need="required"
          empty="選択してください"
          choices={hours.map((hour) => ({ value: hour, label: hour }))}
        />
        <Button kind="secondary">公開を予約する</Button>
      </Form>
    </Disclosure>
  )
}

function ReturnForm({ path, typed, problems, formKey }: DeedsProps) {
  const { one } = answers(typed, problems)
  return (
    <Disclosure summary="直してほしいことを書いて、下書きに戻す" open={Boolean(problems.words)}>
      <Form action={`${path}/returns`} formKey={formKey} label="差し戻し">
        <TextArea {...one('words')} label="直してほしいこと" need="required" rows={4} maxLength={1000} />
        <Button kind="secondary">下書きに戻す</Button>
      </Form>
    </Disclosure>
  )
}

function ArchiveForm({ path, typed, problems, formKey }: DeedsProps) {
  const { one } = answers(typed, problems)
  return (
    <Disclosure summary="公開を終える" open={Boolean(problems.reason)}>
      <Form action={`${path}/archives`} formKey={formKey} label="公開を終える">
        <Radios {...one('reason')} label="公開を終える理由" need="required" choices={choicesOf(archiveReasons)} />
        <Button kind="danger">公開を終える</Button>
      </Form>
    </Disclosure>
  )
}
