import { dayInJapan, formatDay } from '../../../law/japanese-date.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Prose } from '../../../ui/layout.tsx'
import { Lines } from '../../../ui/lines.tsx'
import type { MyScout } from '../list-scouts.ts'
import { type ScoutState, waitingStates } from '../scout.ts'
import { ScoutTag } from './scout-tag.tsx'

interface MyScoutPageProps {
  scout: MyScout
  formKey: string
  now: Date
}

/** One scout: who writes, why, and a yes or a no that needs no reason. */
export function MyScoutPage({ scout, formKey, now }: MyScoutPageProps) {
  const waiting = waitingStates.includes(scout.state) && scout.expiresAt > now
  return (
    <Prose>
      <PageHeading title={scout.title} over={scout.client} lead={leadOf(scout, waiting)}>
        <div class="row">
          <ScoutTag state={scout.state} />
        </div>
      </PageHeading>
      <Section title={`${scout.client}からのひとこと`} id="words">
        {scout.onBehalf && <p class="note">{`${scout.onBehalf}の伴走担当が、発注者に代わって書きました。`}</p>}
        <blockquote>
          <p>
            <Lines text={scout.message} />
          </p>
        </blockquote>
        <p>
          <a href={`/postings/${scout.postingId}`}>求人の内容を見る</a>
        </p>
      </Section>
      {waiting && <Answer scout={scout} formKey={formKey} />}
      <Onwards scout={scout} />
      <Disclosure summary="この組織からのスカウトを受け取らない">
        <p>
          {`これから${scout.client}からのスカウトは届きません。返事をしていないスカウトは見送りになります。受け取らないことにしたことは、相手に伝わりません。`}
        </p>
        <Form action={`/my/scouts/${scout.id}/blocks`} formKey={formKey} label="この組織からのスカウトを受け取らない">
          <Button kind="secondary">受け取らない</Button>
        </Form>
      </Disclosure>
      <p>
        <a href={`/my/scouts/${scout.id}/journal`}>記録</a>
      </p>
    </Prose>
  )
}

const over: Partial<Record<ScoutState, string>> = {
  accepted: 'スカウトを受けると返事をしました。',
  declined: 'このスカウトは見送りました。',
  expired: 'このスカウトの期限は過ぎました。',
  withdrawn: 'このスカウトは、発注者が取り消しました。',
}

function leadOf({ state, expiresAt }: MyScout, waiting: boolean): string {
  if (waiting)
    return `${formatDay(dayInJapan(expiresAt))}までにお返事をお願いします。返事をしなくても、不利になることはありません。`
  return over[state] ?? 'このスカウトの期限は過ぎました。'
}

function Answer({ scout, formKey }: Pick<MyScoutPageProps, 'scout' | 'formKey'>) {
  const path = `/my/scouts/${scout.id}`
  return (
    <>
      <Banner tone="info" title="お名前と連絡先は、まだ伝わっていません">
        <p>
          発注者に見えているのは、見出しやスキルなど、お名前を除いたプロフィールだけです。応募のときに、何を伝えるかを確かめて選べます。
        </p>
      </Banner>
      <Actions>
        <Form action={`${path}/acceptances`} formKey={formKey} label="応募に進む">
          <Button size="large">応募に進む</Button>
        </Form>
        <Form action={`${path}/declines`} formKey={formKey} label="見送る">
          <Button kind="secondary">見送る</Button>
        </Form>
      </Actions>
      <p class="hint">見送るのに理由はいりません。相手には、見送ったことだけが伝わります。</p>
    </>
  )
}

/** A yes leads on to the application. */
function Onwards({ scout }: Pick<MyScoutPageProps, 'scout'>) {
  if (scout.applicationId)
    return (
      <Actions>
        <ButtonLink href={`/my/applications/${scout.applicationId}`}>応募を見る</ButtonLink>
      </Actions>
    )
  if (scout.state !== 'accepted') return null
  return (
    <Actions>
      <ButtonLink href={`/postings/${scout.postingId}/application`}>応募の内容を書く</ButtonLink>
    </Actions>
  )
}
