import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Checkbox } from '../../../ui/fields/checkbox.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Prose, Stack } from '../../../ui/layout.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { StatusTag } from '../../../ui/tag.tsx'
import { TextBlock } from '../../../postings/pages/text-block.tsx'
import type { TeamView } from '../read-team.ts'
import { canMoveTeammate, teammateStateNames, type TeamState, teamStateNames } from '../team.ts'

interface TeamPageProps {
  view: TeamView
  /** What a teammate agrees to, word for word. */
  wording: string
  problems: Problems
  formKey: string
}

const next: Record<TeamState, string> = {
  gathering: '誘った方の返事を待っています。全員の返事がそろうと、数分のうちに応募が送られます。',
  submitted: '応募は送られました。返事は代表者に届きます。',
  withdrawn: 'このチームでの応募は取りやめになりました。応募先には何も伝わっていません。',
  lapsed: '募集が終わったなどの理由で、応募を送れませんでした。応募先には何も伝わっていません。',
}

/** A team as its lead or one who was asked sees it. */
export function TeamPage(props: TeamPageProps) {
  const { view, problems } = props
  const { team, title, client, isLead } = view
  return (
    <Prose>
      <PageHeading title="チームでの応募" over={client} lead={title}>
        <StatusTag tone={team.state === 'submitted' ? 'good' : 'waiting'}>{teamStateNames[team.state]}</StatusTag>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <p>{next[team.state]}</p>
      <p>
        <a href={`/postings/${team.posting_id}`}>求人を見る</a>
      </p>
      {isLead ? <ForLead {...props} /> : <ForTeammate {...props} />}
      <Section title="応募の内容">
        <DescriptionList
          items={[
            { term: '応募の動機', words: <TextBlock text={team.motivation} /> },
            { term: '提案', words: team.proposal ? <TextBlock text={team.proposal} /> : 'なし' },
          ]}
        />
      </Section>
    </Prose>
  )
}

function ForLead({ view: { team, mates }, formKey }: TeamPageProps) {
  const path = `/my/teams/${team.id}`
  return (
    <>
      {team.application_id && <ButtonLink href={`/my/applications/${team.application_id}`}>この応募を開く</ButtonLink>}
      <Section title="誘った方">
        <Stack>
          {mates.map((mate) => (
            <Card key={mate.id} title={mate.email} over={mate.part}>
              <p>{teammateStateNames[mate.state]}</p>
              {team.state === 'gathering' && canMoveTeammate(mate.state, 'drop') && (
                <Form formKey={formKey} action={`${path}/teammates/${mate.id}/drops`} label={`${mate.email}を外す`}>
                  <Button kind="text" size="small">
                    チームから外す
                  </Button>
                </Form>
              )}
            </Card>
          ))}
        </Stack>
      </Section>
      {team.state === 'gathering' && (
        <Form formKey={formKey} action={`${path}/withdrawals`} label="取りやめる">
          <Button kind="danger">チームでの応募を取りやめる</Button>
        </Form>
      )}
    </>
  )
}

function ForTeammate({ view: { team, place, client }, wording, problems, formKey }: TeamPageProps) {
  if (!place) return null
  const path = `/my/teams/${team.id}`
  return (
    <Section title={`あなたの担当: ${place.part}`}>
      <p>{`あなたの返事: ${teammateStateNames[place.state]}`}</p>
      {team.state === 'gathering' && canMoveTeammate(place.state, 'consent') && (
        <>
          <div class="card">
            <h3 class="title">{`${client}に伝わること`}</h3>
            <p>{wording}</p>
            <p>
              <a href="/my/profile/preview?as=consented">伝わる内容を確かめる</a>
            </p>
          </div>
          <Form formKey={formKey} action={`${path}/consents`} label="参加する">
            <Checkbox
              name="consent"
              label="上の内容に同意し、チームで応募します"
              problem={problems.consent}
              need="required"
            />
            <Button>参加する</Button>
          </Form>
          <Form formKey={formKey} action={`${path}/declines`} label="参加しない">
            <Actions>
              <Button kind="secondary">今回は参加しない</Button>
            </Actions>
          </Form>
        </>
      )}
      {(team.state === 'gathering' || team.state === 'submitted') && canMoveTeammate(place.state, 'leave') && (
        <Form formKey={formKey} action={`${path}/leaves`} label="チームを抜ける">
          <p>抜けると、応募のときに伝えた情報の提供を取り消します。代表者に知らせます。</p>
          <Button kind="secondary">チームを抜ける</Button>
        </Form>
      )}
    </Section>
  )
}
