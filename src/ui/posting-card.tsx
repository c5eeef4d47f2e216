import { CardFact } from './card-fact.tsx'
import type { ComponentChildren } from 'preact'
import { Card } from './card.tsx'
import { Labels, StatusTag, type TagTone } from './tag.tsx'

/** A posting as a list shows it; every figure already in words, as the reader sees it. */
export interface PostingCardProps {
  href: string
  /** The title; a search marks its hits in it. */
  title: ComponentChildren
  /** Name of the client. */
  client: string
  /** 「鳥取県 湯けむり町」. */
  place: string
  /** 「月50,000円」. */
  fee: string
  /** 「月20時間」. */
  hours: string
  /** 「フルリモート」「リモート中心・訪問 年2回」. */
  remote: string
  /** 「2026年1月15日(木)まで」. */
  closes: string
  /** 「新着」「締切間近」「募集終了」. */
  status?: { tone: TagTone; label: string } | undefined
  labels?: string[] | undefined
  /** Where in its text the words of a search were found. */
  excerpt?: ComponentChildren
  /** Why it is recommended, one sentence each. */
  reasons?: string[] | undefined
  level?: 2 | 3 | 4 | undefined
}

export function PostingCard(posting: PostingCardProps) {
  const { href, title, client, place, status, labels = [], reasons = [], excerpt, level } = posting
  return (
    <Card href={href} title={title} level={level} over={`${client}　${place}`}>
      {status && <StatusTag tone={status.tone}>{status.label}</StatusTag>}
      <Facts {...posting} />
      {excerpt && <p class="note">{excerpt}</p>}
      {reasons.length > 0 && (
        <ul class="reasons" aria-label="おすすめの理由">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Labels labels={labels} />
    </Card>
  )
}

function Facts({ fee, hours, remote, closes }: PostingCardProps) {
  return (
    <dl class="facts">
      <CardFact icon="yen" term="謝礼" words={fee} />
      <CardFact icon="clock" term="稼働" words={hours} />
      <CardFact icon="remote" term="働き方" words={remote} />
      <CardFact icon="calendar" term="締切" words={closes} />
    </dl>
  )
}
