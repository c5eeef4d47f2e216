import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import type { Problems } from '../../ui/problems.ts'
import { StatusTag } from '../../ui/tag.tsx'
import type { MessageLimits } from '../message-limits.ts'
import { MESSAGES_PER_PAGE, type ReadThread } from '../read-thread.ts'
import { threadKinds, threadStateNames } from '../thread.ts'
import { MessageFields } from './message-fields.tsx'
import { MessageList } from './message-list.tsx'
import { Readers, WithoutMail } from './thread-readers.tsx'

export interface ThreadPageProps extends ReadThread {
  /** Of the reader: leads to the record. */
  kind: string
  allowed: { write: boolean; invite: boolean; report: boolean }
  limits: MessageLimits
  typed: Typed
  problems: Problems
  lost: boolean
  formKey: string
}

/** One thread: who reads it, what was written, and the box to write in. */
export function ThreadPage(props: ThreadPageProps) {
  const { thread, parties, problems, page } = props
  const asOneself = parties.some(({ own, kind }) => own && kind === 'account')
  const record = (asOneself && thread.paths.person) || thread.paths[props.kind]
  return (
    <Prose>
      <PageHeading
        title={thread.title}
        over={`${threadKinds[thread.about_kind]}のやりとり`}
        lead={<Readers parties={parties} />}
      >
        <div class="row">
          {thread.state === 'archived' && <StatusTag tone="quiet">{threadStateNames.archived}</StatusTag>}
          {record && (
            <ButtonLink href={record} kind="secondary" size="small">
              {`${threadKinds[thread.about_kind]}の画面を見る`}
            </ButtonLink>
          )}
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <WithoutMail parties={parties} />
      <Pagination
        page={page}
        perPage={MESSAGES_PER_PAGE}
        total={thread.messages > MESSAGES_PER_PAGE ? thread.messages : 0}
        hrefOf={(turn) => `/threads/${thread.id}?page=${turn}`}
        label="メッセージのページ送り"
      />
      <MessageList {...props} />
      <Writing {...props} />
      <More {...props} />
    </Prose>
  )
}

function Writing({ thread, allowed, limits, typed, problems, lost, formKey }: ThreadPageProps) {
  if (!allowed.write)
    return (
      <Banner
        tone="info"
        title={thread.state === 'archived' ? 'このやりとりは保管されています' : '閲覧の役割では書けません'}
      >
        <p>読むことはいつでもできます。</p>
      </Banner>
    )
  return (
    <Section title="メッセージを書く" id="write">
      <Form action={`/threads/${thread.id}/messages`} formKey={formKey} files>
        <MessageFields typed={typed} problems={problems} limits={limits} lost={lost} />
        <Button>送る</Button>
      </Form>
    </Section>
  )
}

function More(props: ThreadPageProps) {
  const { thread, parties, allowed, formKey, messages } = props
  return (
    <Section title="困ったときは" id="help">
      {allowed.invite && !parties.some(({ operator }) => operator) && (
        <Disclosure summary="伴走担当に加わってもらう">
          <p>
            伴走担当(運営事業者)がこのやりとりに加わります。これまでのメッセージもすべて読めるようになります。相手にも表示されます。
          </p>
          <Form action={`/threads/${thread.id}/coordinators`} formKey={formKey}>
            <Button kind="secondary">伴走担当を加える</Button>
          </Form>
        </Disclosure>
      )}
      <Actions>
        {allowed.report && messages.some(({ own, body }) => !own && body !== null) && (
          <ButtonLink href={`/threads/${thread.id}/reports`} kind="text">
            メッセージを通報する
          </ButtonLink>
        )}
        <ButtonLink href={`/threads/${thread.id}/journal`} kind="text">
          記録
        </ButtonLink>
      </Actions>
    </Section>
  )
}
