import { formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { activityKindNames, type ActivityState, activityStateNames, activityStates } from '../activity.ts'
import { ACTIVITIES_PER_PAGE, type TownActivity } from '../town-activities.ts'

export interface TownActivitiesPageProps {
  activities: readonly TownActivity[]
  counts: Record<ActivityState, number>
  state: ActivityState
  page: number
  mayJudge: boolean
  /** The one whose refusal came back with something to mend. */
  refusing: string | null
  typed: Typed
  problems: Problems
  formKey: string
}

/** 担い手活動の承認: what talents sent in, with what it rests on. */
export function TownActivitiesPage(props: TownActivitiesPageProps) {
  const { activities, counts, state, page, problems } = props
  return (
    <>
      <PageHeading
        title="担い手活動の承認"
        lead="副業人材から届いた活動の申請です。承認した活動だけが、担い手活動証明書に載ります。"
      >
        <ButtonLink href="/town/certificates" kind="secondary">
          発行された証明書
        </ButtonLink>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <States {...props} />
      {activities.length === 0 && (
        <EmptyState title={`「${activityStateNames[state]}」の活動はありません`}>
          副業人材が活動を申請すると、メールでもお知らせします。
        </EmptyState>
      )}
      <Stack>
        {activities.map((activity) => (
          <Activity key={activity.id} activity={activity} {...props} />
        ))}
      </Stack>
      <Pagination
        page={page}
        perPage={ACTIVITIES_PER_PAGE}
        total={counts[state]}
        hrefOf={(n) => `/town/activities?state=${state}&page=${n}`}
      />
    </>
  )
}

function States({ counts, state }: TownActivitiesPageProps) {
  return (
    <Tabs
      label="承認の状態"
      tabs={activityStates.map((each) => ({
        label: activityStateNames[each],
        href: `/town/activities?state=${each}`,
        count: counts[each],
        current: each === state,
      }))}
    />
  )
}

function Activity({ activity, ...props }: TownActivitiesPageProps & { activity: TownActivity }) {
  const { known, kind, doneOn, year, what, basis, refusal, at } = activity
  return (
    <Card title={what} over={`${known}・${formatInstant(at)}に申請`} level={2}>
      <DescriptionList
        items={[
          { term: '活動した日', words: `${formatDay(doneOn)}(${formatFiscalYear(year)})` },
          { term: '種類', words: activityKindNames[kind] },
          { term: 'もとになる記録', words: basis },
          ...(refusal ? [{ term: '承認しない理由', words: refusal }] : []),
        ]}
      />
      {activity.state === 'recorded' && props.mayJudge && <Judging activity={activity} {...props} />}
    </Card>
  )
}

function Judging({
  activity: { id, what },
  refusing,
  typed,
  problems,
  formKey,
}: TownActivitiesPageProps & { activity: TownActivity }) {
  const mine = refusing === id
  const { one } = answers(mine ? typed : {}, mine ? problems : {})
  return (
    <>
      <Form action={`/town/activities/${id}/approvals`} formKey={formKey} label={`「${what}」を承認する`}>
        <Button>承認する</Button>
      </Form>
      <Disclosure summary="承認しない" open={mine}>
        <Form action={`/town/activities/${id}/refusals`} formKey={formKey} label={`「${what}」を承認しない`}>
          <TextArea
            {...one('refusal')}
            id={mine ? 'refusal' : `refusal-${id}`}
            label="承認しない理由"
            need="required"
            hint="ご本人に届きます。300文字まで。"
            rows={3}
            maxLength={300}
          />
          <Button kind="secondary">理由を伝えて承認しない</Button>
        </Form>
      </Disclosure>
    </>
  )
}
