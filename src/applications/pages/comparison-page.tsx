import type { ComponentChildren } from 'preact'
import { employerInWords, availableInWords, feeInWords, hoursInWords, waysInWords } from '../../talents/talent-words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { Labels } from '../../ui/tag.tsx'
import { MOST_COMPARED } from '../applicants.ts'
import type { Applicant } from '../named-applicants.ts'
import { Marks } from './marks.tsx'
import { Lines } from '../../ui/lines.tsx'
import { ApplicationStateTag, ReplyClock } from './state-tag.tsx'
import { wishedInWords } from './words.ts'

export interface ComparisonPageProps {
  posting: { id: string; title: string }
  applicants: readonly Applicant[]
  /** More were asked for than stand side by side. */
  tooMany: boolean
  now: Date
}

interface Aspect {
  term: string
  of: (applicant: Applicant) => ComponentChildren
}

/** 並べて比べる: up to four applicants, one aspect per row; on a phone one aspect per card. */
export function ComparisonPage({ posting, applicants, tooMany, now }: ComparisonPageProps) {
  const back = { href: `/client/postings/${posting.id}/applications`, label: '応募者の一覧に戻る' }
  const lead = tooMany
    ? `並べられるのは${MOST_COMPARED}人までです。はじめの${MOST_COMPARED}人を表示しています。`
    : undefined
  const columns = applicants.map((applicant) => ({
    label: applicant.named ? `${applicant.known}(応募${applicant.number})` : applicant.known,
    cell: ({ of }: Aspect) => of(applicant) || <span class="quiet">—</span>,
  }))
  return (
    <>
      <PageHeading title="応募者を並べて比べる" over={posting.title} lead={lead} />
      {applicants.length === 0 ? (
        <EmptyState title="比べる応募者が選ばれていません" next={back}>
          応募者の一覧で、比べたい方を2人から4人まで選んでください。
        </EmptyState>
      ) : (
        <>
          <Table
            caption="応募者の比較"
            captionHidden
            columns={[{ label: '項目', kind: 'name', cell: ({ term }: Aspect) => term }, ...columns]}
            rows={aspectsAt(now)}
            keyOf={({ term }) => term}
          />
          <p>
            <a href={back.href}>{back.label}</a>
          </p>
        </>
      )}
    </>
  )
}

function aspectsAt(now: Date): Aspect[] {
  return [
    { term: '応募者', of: ({ id, known }) => <a href={`/client/applications/${id}`}>{`${known}の応募を開く`}</a> },
    { term: '見出し', of: ({ profile }) => profile?.headline },
    { term: '状態', of: ({ state }) => <ApplicationStateTag state={state} /> },
    { term: '返答の期限', of: ({ replyBy }) => replyBy && <ReplyClock replyBy={replyBy} now={now} /> },
    { term: '求めるスキルとの一致', of: ({ matched }) => matched.length > 0 && <Labels labels={matched} /> },
    { term: '書かれていないスキル', of: ({ unmatched }) => unmatched.join('、') },
    { term: '希望の条件', of: (one) => wishedInWords(one) || '求人のとおり' },
    { term: '応募の動機', of: ({ motivation }) => <Lines text={motivation} /> },
    { term: '提案', of: ({ proposal }) => proposal && <Lines text={proposal} /> },
    { term: '経験', of: ({ profile }) => profile?.experience && <Lines text={profile.experience} /> },
    { term: '実績', of: ({ profile }) => profile?.achievements && <Lines text={profile.achievements} /> },
    { term: '稼働できる時間', of: ({ profile }) => profile && hoursInWords(profile) },
    { term: 'ふだんの希望の謝礼', of: ({ profile }) => profile && feeInWords(profile) },
    { term: '始められる日', of: ({ profile }) => profile && availableInWords(profile) },
    { term: '働き方', of: ({ profile }) => profile && waysInWords(profile) },
    {
      term: 'ゆかりの地',
      of: ({ profile }) => profile && [...new Set(profile.places.map(({ name }) => name))].join('、'),
    },
    { term: '連絡がつく時間', of: ({ profile }) => profile?.contactableTimes },
    { term: '本業の副業規程', of: ({ profile }) => profile && employerInWords(profile) },
    { term: '社内の評価', of: ({ marks }) => <Marks marks={marks} /> },
  ]
}
