import { Lines } from '../../ui/lines.tsx'
import { dayInJapan, formatDay, formatInstant } from '../../law/japanese-date.ts'
import { Section } from '../../ui/heading.tsx'
import type { Message, ReadThread } from '../read-thread.ts'
import { reportStateNames } from '../thread.ts'

/** Messages of a page, oldest first, under the day on which they were written. */
export function MessageList({ messages, parties, thread }: ReadThread) {
  const days = Map.groupBy(messages, ({ at }) => dayInJapan(at).toString())
  const newest = messages.at(-1)?.id
  const joined = parties.filter(({ joinedAt }) => joinedAt > thread.opened_at)
  return (
    <Section title="メッセージ" id="messages">
      {messages.length === 0 && <p>まだメッセージはありません。</p>}
      {[...days].map(([day, ofDay]) => (
        <div key={day} class="day">
          <h3>{formatDay(Temporal.PlainDate.from(day))}</h3>
          <ol>
            {ofDay.map((message) => (
              <One
                key={message.id}
                message={message}
                thread={thread.id}
                id={message.id === newest ? 'newest' : undefined}
              />
            ))}
          </ol>
        </div>
      ))}
      {joined.map(({ id, name, joinedAt }) => (
        <p key={id} class="hint">{`${formatInstant(joinedAt)} に${name}が加わりました。`}</p>
      ))}
    </Section>
  )
}

function One({ message, thread, id }: { message: Message; thread: string; id: string | undefined }) {
  const { by, own, writer, body, files, at, readAt, report } = message
  const whole = formatInstant(at)
  return (
    <li class={own ? 'message own' : 'message'} id={id}>
      <p class="by">
        <strong>{own ? `あなた${writer ? `の側(${writer})` : ''}` : by}</strong>
        <time datetime={at.toISOString()}>{whole.slice(whole.lastIndexOf(' ') + 1)}</time>
        {own && <span class="quiet">{readAt ? '既読' : '未読'}</span>}
      </p>
      <div class="words">
        {body === null ? <em>運営事業者が、このメッセージの表示を止めました。</em> : <Lines text={body} />}
        {files.map((file) => (
          <p key={file.id} class="file">
            <a href={`/threads/${thread}/attachments/${file.id}`}>{file.name}</a>
            {` (${sizeInWords(file.size)})`}
          </p>
        ))}
      </div>
      {!own && body !== null && !report && (
        <a class="report" href={`/threads/${thread}/reports?message=${message.id}`}>
          通報<span class="unseen">（{whole}のメッセージ）</span>
        </a>
      )}
      {report && (
        <p class="hint">{`通報しました(${reportStateNames[report.state]})${report.answer ? `。運営事業者の回答: ${report.answer}` : ''}`}</p>
      )}
    </li>
  )
}

const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`
