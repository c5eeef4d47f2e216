import type { ComponentChildren } from 'preact'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ProvisionNotice } from '../../talents/provision-notice.tsx'
import { formatInstant } from '../../law/japanese-date.ts'
import type { Onward, OnwardOffer } from '../onward.ts'
import { provisionOfPool } from '../pool/pool.ts'

export interface OnwardSectionProps {
  applicationId: string
  onward: Onward
  /** Filled when the answer was yes; null while they are not known yet. */
  suiting: readonly { id: string; title: string; client: string }[] | null
  formKey: string
}

/** これからのこと: what a decline may lead on to, each with one click and none of it told to the client. */
export function OnwardSection(props: OnwardSectionProps) {
  return (
    <Section title="これからのこと" id="onward">
      <p class="hint">どれを選んでも、選ばなくても、見送りをした発注者には伝わりません。あとから変えられます。</p>
      <Stack>
        <Postings {...props} />
        <Events {...props} />
        <Pool {...props} />
      </Stack>
    </Section>
  )
}

function Postings(props: OnwardSectionProps) {
  const { onward, suiting } = props
  const answer = onward.answers.postings
  return (
    <Card title="ほかの求人の案内">
      {answer === 'yes' && <Suiting suiting={suiting} />}
      {answer === 'no' && <p>案内を受け取らないと答えました。</p>}
      {!answer && <p>あなたのプロフィールに合う、募集中の求人をここでご案内できます。</p>}
      <Answers {...props} offer="postings" yes="案内を受け取る" no="受け取らない" />
    </Card>
  )
}

function Suiting({ suiting }: Pick<OnwardSectionProps, 'suiting'>) {
  if (suiting === null) return <p>ご案内する求人を準備しています。1分ほどしてから、このページを開き直してください。</p>
  if (suiting.length === 0)
    return (
      <p>
        いまご案内できる求人はありません。新しい求人は<a href="/my/recommendations">おすすめ</a>に並びます。
      </p>
    )
  return (
    <ul>
      {suiting.map(({ id, title, client }) => (
        <li key={id}>
          <a href={`/postings/${id}`}>{title}</a>
          <span class="hint">{` ${client}`}</span>
        </li>
      ))}
    </ul>
  )
}

/** Public pages all of them: one click leads there, and signing up is a step of its own. */
function Events(props: OnwardSectionProps) {
  const { town, events, answers } = props.onward
  const title = `${town}の現地ツアー・イベント`
  if (answers.events === 'no')
    return (
      <Card title={title}>
        <p>案内を受け取らないと答えました。</p>
        <Answers {...props} offer="events" yes="案内を受け取る" no="受け取らない" />
      </Card>
    )
  return (
    <Card title={title}>
      {events.length === 0 ? (
        <p>
          いま申し込めるツアーやイベントはありません。ほかの町のものは<a href="/events">イベント</a>に並んでいます。
        </p>
      ) : (
        <>
          <p>{`申し込むと、${town}の人や企業に会って話せます。`}</p>
          <ul>
            {events.map(({ id, title: name, startsAt, isTour, isFull }) => (
              <li key={id}>
                <a href={`/events/${id}`}>{isTour ? `現地ツアー「${name}」` : name}</a>
                <span class="hint">{` ${formatInstant(startsAt)}から${isFull ? '　満席(キャンセル待ち)' : ''}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Answers {...props} offer="events" no="受け取らない" />
    </Card>
  )
}

function Pool(props: OnwardSectionProps) {
  const { onward } = props
  const { town, inPool } = onward
  if (inPool)
    return (
      <Card title={`${town}のタレントプール`}>
        <p>
          登録しています。<a href="/my/scouts#pools">登録の内容を見る・やめる</a>
        </p>
      </Card>
    )
  return (
    <Card title={`${town}のタレントプール`}>
      <p>{`登録すると、${town}から、新しい求人や催しの案内が届くことがあります。いつでもやめられます。`}</p>
      {onward.answers.pool === 'no' && <p>登録しないと答えました。</p>}
      <ProvisionNotice {...provisionOfPool(town)} />
      <Answers {...props} offer="pool" yes="上の内容に同意して登録する" no="登録しない" />
    </Card>
  )
}

interface AnswersProps extends OnwardSectionProps {
  offer: OnwardOffer
  /** Left out where it is offered without being asked for. */
  yes?: string
  no: string
}

/** The answers that are not given yet; whoever has answered may still change it. */
function Answers({ applicationId, onward, offer, yes, no, formKey }: AnswersProps): ComponentChildren {
  const given = onward.answers[offer]
  return (
    <Form action={`/my/applications/${applicationId}/onward-answers`} formKey={formKey} label={yes ?? no}>
      <input type="hidden" name="offer" value={offer} />
      <Actions>
        {yes && (given !== 'yes' || offer === 'pool') && (
          <Button name="answer" value="yes" kind="secondary">
            {yes}
          </Button>
        )}
        {given !== 'no' && (
          <Button name="answer" value="no" kind="text">
            {no}
          </Button>
        )}
      </Actions>
    </Form>
  )
}
