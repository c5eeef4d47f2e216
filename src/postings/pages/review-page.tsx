import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { titleOf } from '../paths.ts'
import { dayInWords } from '../posting-words.ts'
import { ChecklistView } from './checklist-view.tsx'
import { PostingStateTag } from './state-tag.tsx'
import { ConfirmationBox } from './confirmation-box.tsx'
import { type ReviewPageProps, ReturnForm, FieldByField } from './return-form.tsx'

/** 審査: the text field by field with room for remarks, the checks, and the decision. */
export function ReviewPage(props: ReviewPageProps) {
  const { posting, checklist, problems, moves } = props
  const { row, client, town } = posting
  return (
    <>
      <PageHeading title={titleOf(row)} over={`${client.name}　${town.name}`}>
        <div class="row">
          <PostingStateTag state={row.state} />
          <span class="note">第{row.version}版</span>
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      {row.publish_on && (
        <Banner tone="info" title={`${dayInWords(row.publish_on)}に公開する予定です`}>
          <p>日を変えるか、いますぐ公開するか、差し戻すことができます。</p>
        </Banner>
      )}
      <div class="with-aside end">
        <fieldset>{moves.includes('return') ? <ReturnForm {...props} /> : <FieldByField {...props} />}</fieldset>
        <aside>
          <Stack>
            {moves.includes('publish') && <PublishForm {...props} />}
            <ConfirmationBox {...props} />
            <ChecklistView checklist={checklist} hrefOf={(box) => `#${box}`} />
            <Links {...props} />
          </Stack>
        </aside>
      </div>
    </>
  )
}

function PublishForm({ posting, round, typed, problems, formKey }: ReviewPageProps) {
  const { one, date } = answers(typed, { ...problems })
  const withRound = round?.state === 'planned'
  return (
    <Section title="公開する">
      <Form action={`/desk/postings/${posting.row.id}/publications`} formKey={formKey} label="公開する">
        <input type="hidden" name="version" value={String(posting.row.version)} />
        <Radios
          {...one('when')}
          value={one('when').value ?? (withRound ? 'round' : 'now')}
          label="公開する時期"
          choices={[
            ...(withRound
              ? [{ value: 'round', label: `募集回の開始と同時に(${round.name}、${dayInWords(round.opensOn)})` }]
              : [{ value: 'now', label: 'いますぐ' }]),
            { value: 'day', label: '日を決めて' },
          ]}
        />
        <DateField
          {...date('publishOn')}
          label="公開日"
          hint="「日を決めて」を選んだとき。その日の0時すぎに公開されます。"
        />
        <Button>公開する</Button>
      </Form>
    </Section>
  )
}

function Links({ posting: { row }, mayEdit, moves, formKey }: ReviewPageProps) {
  const path = `/client/postings/${row.id}`
  return (
    <Section title="この求人について">
      <ul>
        <li>
          <a href={path}>発注者と人材に見える姿</a>
        </li>
        {mayEdit && (
          <li>
            <a href={`${path}/steps/all`}>発注者に代わって書く</a>
          </li>
        )}
        <li>
          <a href={`${path}/versions`}>変更の履歴</a>
        </li>
        <li>
          <a href={`${path}/journal`}>記録</a>
        </li>
      </ul>
      {moves.includes('close') && (
        <Form action={`/desk/postings/${row.id}/closings`} formKey={formKey} label="募集を終了する">
          <Button kind="secondary">募集を終了する</Button>
        </Form>
      )}
    </Section>
  )
}
