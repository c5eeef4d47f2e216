import { formatInstant } from '../../law/japanese-date.ts'
import { topics } from '../../topics.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Label, StatusTag } from '../../ui/tag.tsx'
import { type Notification, NOTIFICATIONS_PER_PAGE } from '../notifications.ts'

export interface NotificationsPageProps {
  notifications: readonly Notification[]
  total: number
  unread: boolean
  page: number
  /** True when mails to the reader come back. */
  unreachable: boolean
  /** Can the page be opened under the hat that is worn? */
  opens: (path: string) => boolean
  formKey: string
}

/** 通知: what the reader is told, each with the reason and the way to its switch. */
export function NotificationsPage(props: NotificationsPageProps) {
  const { notifications, total, unread, page, formKey } = props
  const hrefOf = (turn: number) => `/notifications?${unread ? 'show=unread&' : ''}page=${turn}`
  return (
    <>
      <PageHeading title="通知" lead="結からのお知らせです。お知らせの先のページを開くと、既読になります。">
        <div class="row">
          <ButtonLink href="/notifications/settings" kind="secondary" size="small">
            受け取り方を変える
          </ButtonLink>
          {notifications.some(({ readAt }) => !readAt) && (
            <Form action="/notifications/readings" formKey={formKey}>
              <Button kind="text" size="small">
                すべて既読にする
              </Button>
            </Form>
          )}
        </div>
      </PageHeading>
      {props.unreachable && <Unreachable />}
      <Tabs
        label="通知の絞り込み"
        tabs={[
          { label: 'すべて', href: '/notifications', current: !unread },
          { label: '未読', href: '/notifications?show=unread', current: unread },
        ]}
      />
      {notifications.length === 0 && <Nothing unread={unread} />}
      <ul class="news">
        {notifications.map((notification) => (
          <Line key={notification.id} notification={notification} {...props} />
        ))}
      </ul>
      <Pagination page={page} perPage={NOTIFICATIONS_PER_PAGE} total={total} hrefOf={hrefOf} label="通知のページ送り" />
    </>
  )
}

/** Said on every page about notifications, until a code proves that the mailbox is there. */
export function Unreachable() {
  return (
    <Banner tone="warning" title="あなたのメールアドレスにメールが届きませんでした">
      <p>
        通知はこの画面で読めます。<a href="/account">アカウントの設定</a>
        でアドレスを確かめてください。「メールのコードでログイン」ができると、届くことが確かめられ、この表示は消えます。
      </p>
    </Banner>
  )
}

function Nothing({ unread }: { unread: boolean }) {
  if (unread)
    return (
      <EmptyState title="未読の通知はありません" next={{ href: '/notifications', label: 'すべての通知を見る' }}>
        新しいお知らせがあると、画面の上の「通知」に件数が表示されます。
      </EmptyState>
    )
  return <EmptyState title="通知はまだありません">応募や契約などで動きがあると、ここでお知らせします。</EmptyState>
}

function Line({
  notification: { id, topic, title, path, why, at, readAt },
  opens,
  formKey,
}: NotificationsPageProps & { notification: Notification }) {
  const elsewhere = path !== null && !opens(path)
  return (
    <li class={readAt ? undefined : 'unread'}>
      <p class="title">{path && !elsewhere ? <a href={path}>{title}</a> : title}</p>
      {elsewhere && <p class="hint">別の立場のページです。名前のメニューで立場を切り替えると開けます。</p>}
      <p class="about">
        {!readAt && <StatusTag tone="care">未読</StatusTag>}
        <Label>{topics[topic].name}</Label>
        <time datetime={at.toISOString()}>{formatInstant(at)}</time>
        <span>{`届いた理由: ${why}`}</span>
        {topic !== 'account' && (
          <a href={`/notifications/settings#${topic}`}>
            受け取り方<span class="unseen">（{topics[topic].name}）</span>
          </a>
        )}
      </p>
      {!readAt && (
        <Form action={`/notifications/${id}/readings`} formKey={formKey} label={`${title}の既読`}>
          <Button kind="text" size="small">
            既読にする
          </Button>
        </Form>
      )}
    </li>
  )
}
