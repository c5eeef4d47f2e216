import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import type { Talk } from '../talk-of-application.ts'
import type { ApplicantPageProps } from './applicant-props.ts'

/** Dates come before terms, as long as nobody has talked. */
export function isTimeToOffer(talk: Talk | null, moves: ApplicantPageProps['moves']): boolean {
  return !moves.includes('interview') && talk?.stands === 'held'
}

/** 面談に進んだあと: send dates, choose one that came, or see what was sent. */
export function Talking({ path, talk }: { path: string; talk: Talk | null }) {
  const one = `/client/interviews/${talk?.id}`
  const steps: Record<Talk['stands'] | 'none', [words: string, href: string, kind: 'primary' | 'secondary']> = {
    none: ['候補日を送る', `${path}/new`, 'primary'],
    asked: ['返事を待っている候補日', one, 'secondary'],
    answered: ['届いた候補日から選ぶ', one, 'primary'],
    booked: ['面談の日時と準備', one, 'primary'],
    held: ['面談の記録', path, 'secondary'],
  }
  const [words, href, kind] = steps[talk?.stands ?? 'none']
  return (
    <ButtonLink href={href} kind={kind}>
      {words}
    </ButtonLink>
  )
}

/** 送った候補日: what the applicant chooses from. */
export function SentDates({ application: { row }, talk }: ApplicantPageProps) {
  if (row.state !== 'interview' || talk?.stands !== 'asked') return null
  return (
    <Banner tone="info" title="送った候補日">
      <ul>
        {talk.dates.map((date) => (
          <li key={date.getTime()}>{`${formatInstant(date)}(日本時間)`}</li>
        ))}
      </ul>
    </Banner>
  )
}
