import { formatInstant } from '../../law/japanese-date.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { interviewKinds, interviewWays, sideNames, statements as statementNames } from '../interview.ts'
import { isMeetingAddress } from '../meeting-address.ts'
import type { ReadInterview } from '../read-interview.ts'
import { slotInWords } from '../slots.ts'
import { Afterwards, Settling, Stating } from './after-deeds.tsx'
import { Cancelled, Dispute, InTheirPlace } from './banners.tsx'
import { Calling, Choosing } from './date-deeds.tsx'
import { Earlier } from './earlier-dates.tsx'
import type { InterviewPageProps } from './interview-props.ts'
import { Lines } from '../../ui/lines.tsx'
import { InterviewStateTag } from './state-tag.tsx'
import { isDisputed, nextFor } from './words.ts'

/** One interview: when and where, and what the reader can do now. */
export function InterviewPage(props: InterviewPageProps) {
  const { interview, path, applicationPath, moves, problems, now } = props
  const { row, title } = interview
  const disputed = isDisputed(row)
  return (
    <Prose>
      <PageHeading title={interviewKinds[row.kind]} over={title} lead={nextFor(interview, now)}>
        <div class="row">
          <InterviewStateTag state={row.state} absent={row.absent} disputed={disputed} />
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      {disputed && <Dispute />}
      {interview.side === null && moves.includes('repropose') && <InTheirPlace />}
      <Cancelled interview={interview} />
      <Choosing {...props} />
      <Stating {...props} />
      <Settling {...props} />
      <Particulars interview={interview} />
      <Afterwards {...props} />
      <Calling {...props} />
      <Said interview={interview} />
      <Earlier interview={interview} />
      <p class="row">
        <a href={applicationPath}>応募を見る</a>
        <a href={`${path}/journal`}>記録</a>
      </p>
    </Prose>
  )
}

function Particulars({ interview }: { interview: ReadInterview }) {
  const { row, side, clientName, known } = interview
  const { starts_at: startsAt, ends_at: endsAt } = row
  const items = [
    { term: '日時', words: startsAt && endsAt ? slotInWords({ startsAt, endsAt }) : 'まだ決まっていません' },
    { term: side === 'client' ? '応募者' : '発注者', words: side === 'client' ? known : clientName },
    { term: '方法', words: interviewWays[row.way] },
    { term: row.way === 'online' ? '会議のURL' : '場所', words: <Place place={row.place} /> },
    { term: '発注者の参加者', words: row.participants || 'まだ決まっていません' },
    { term: '準備していただくこと', words: row.notes ? <Lines text={row.notes} /> : 'とくにありません' },
  ]
  return (
    <Section title="面談の内容" id="particulars">
      <DescriptionList items={items} />
    </Section>
  )
}

function Place({ place }: { place: string }) {
  if (!isMeetingAddress(place)) return <>{place}</>
  return (
    <a href={place} rel="noreferrer nofollow">
      {place}
    </a>
  )
}

function Said({ interview: { statements } }: { interview: ReadInterview }) {
  if (statements.length === 0) return null
  return (
    <Section title="実施の記録" id="statements">
      <ul>
        {statements.map(({ side, said, at }) => (
          <li key={side}>{`${sideNames[side]}: ${statementNames[said]}　${formatInstant(at)}`}</li>
        ))}
      </ul>
    </Section>
  )
}
