import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { FixedField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'

export interface FeedPageProps {
  /** The secret address, where a feed is in force. */
  feed: { address: string; madeAt: Date } | null
  formKey: string
}

/** 面談をカレンダーに表示する: a secret address for one's own calendar, to be stopped at any time. */
export function FeedPage({ feed, formKey }: FeedPageProps) {
  return (
    <Prose>
      <PageHeading
        title="面談をカレンダーに表示する"
        lead="あなただけのURLをお使いのカレンダーに登録すると、決まった面談が自動で表示されます。"
      />
      {feed ? <InForce feed={feed} formKey={formKey} /> : <Make formKey={formKey} label="URLを作る" />}
      <Section title="登録のしかた">
        <ul>
          <li>Googleカレンダー: 「他のカレンダー」の「URLで追加」に貼り付けます。</li>
          <li>Outlook: 「予定表を追加」の「Webから購読」に貼り付けます。</li>
          <li>iPhone・Mac: 「照会カレンダーを追加」に貼り付けます。</li>
        </ul>
        <p class="hint">表示が新しくなるまで、カレンダーによっては数時間かかります。</p>
      </Section>
    </Prose>
  )
}

function InForce({ feed, formKey }: { feed: { address: string; madeAt: Date }; formKey: string }) {
  return (
    <Section title="あなたのURL" id="feed">
      <FixedField
        name="address"
        label="カレンダーのURL"
        value={feed.address}
        because="このURLを知っている人は、あなたの面談の予定を見られます。人に教えないでください。"
      />
      <p class="hint">{`${formatInstant(feed.madeAt)}に作りました。`}</p>
      <Actions>
        <Make formKey={formKey} label="新しいURLに替える" secondary />
        <Form action="/account/calendar/revocations" formKey={formKey} label="配信を止める">
          <Button kind="danger">配信を止める</Button>
        </Form>
      </Actions>
    </Section>
  )
}

function Make({ formKey, label, secondary }: { formKey: string; label: string; secondary?: boolean }) {
  return (
    <Form action="/account/calendar/feeds" formKey={formKey} label={label}>
      <Button kind={secondary ? 'secondary' : 'primary'}>{label}</Button>
    </Form>
  )
}
