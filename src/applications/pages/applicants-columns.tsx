import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { Labels } from '../../ui/tag.tsx'
import type { Applicant } from '../named-applicants.ts'
import { Marks } from './marks.tsx'
import { ApplicationStateTag, ReplyClock } from './state-tag.tsx'
import { wishedInWords } from './words.ts'

export function columnsAt(now: Date) {
  return [
    { label: '応募者', kind: 'name' as const, cell: (one: Applicant) => <Who applicant={one} /> },
    { label: '求めるスキル', cell: (one: Applicant) => <Skills applicant={one} /> },
    { label: '希望の条件', cell: (one: Applicant) => wishedInWords(one) || '求人のとおり' },
    {
      label: '状態',
      cell: (one: Applicant) => (
        <span class="row">
          <ApplicationStateTag state={one.state} />
          <ReplyClock replyBy={one.replyBy} now={now} />
        </span>
      ),
    },
    {
      label: '評価とメモ',
      cell: (one: Applicant) => (
        <span>
          <Marks marks={one.marks} />
          {one.notes > 0 && <a href={`/client/applications/${one.id}#notes`}>{`メモ${one.notes}件`}</a>}
        </span>
      ),
    },
    {
      label: '比べる',
      cell: (one: Applicant) => (
        <label class="choice">
          <input type="checkbox" name="with" value={one.id} />
          <span class="unseen">{one.known}を比べる</span>
        </label>
      ),
    },
  ]
}

function Who({ applicant: { id, known, profile, submittedAt } }: { applicant: Applicant }) {
  return (
    <span>
      <a href={`/client/applications/${id}`}>{known}</a>
      <br />
      {profile?.headline ?? '(退会した方です)'}
      <br />
      <span class="hint">{formatDay(dayInJapan(submittedAt))}に応募</span>
    </span>
  )
}

function Skills({ applicant: { matched, unmatched } }: { applicant: Applicant }) {
  if (matched.length + unmatched.length === 0) return <span class="quiet">指定なし</span>
  return (
    <span>
      <Labels labels={matched} />
      <span class="hint">{`${matched.length + unmatched.length}件中${matched.length}件が一致`}</span>
    </span>
  )
}
