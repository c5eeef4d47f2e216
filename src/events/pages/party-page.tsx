import { formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { ways } from '../event.ts'
import type { PartyView } from '../read-parties.ts'
import { canMoveRegistration, choiceOutcomes, choiceReasons } from '../registration.ts'
import { Choosing, Removing } from './party-forms.tsx'
import { RegistrationStateTag } from './words.tsx'
import { Lines } from '../../ui/lines.tsx'

export interface PartyPageProps {
  party: PartyView
  /** To the thread with this person; null where there is none to read or to begin. */
  talk: string | null
  mayWrite: boolean
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** One registration as the organizer sees it: who, what was decided and why, and the deeds. */
export function PartyPage(props: PartyPageProps) {
  const { party, mayWrite, problems } = props
  const { row, event, choices, earlierTours } = party
  const items = [
    ...contacts(party),
    ...(row.company ? [{ term: '会社名', words: row.company }] : []),
    { term: '参加の方法', words: `${ways[row.way]}(${row.people}人)` },
    { term: '主催者に伝えること', words: row.note ? <Lines text={row.note} /> : 'とくにありません' },
    { term: '申し込んだ日時', words: formatInstant(row.created_at) },
    ...(event.row.kind === 'tour'
      ? [{ term: '再訪', words: earlierTours > 0 ? `これまでのツアーに${earlierTours}回参加` : '初めて' }]
      : []),
  ]
  return (
    <Prose>
      <PageHeading title={row.name} over={event.row.title} lead={party.caller && callerLead(row)}>
        <div class="row">
          <RegistrationStateTag state={row.state} />
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <DescriptionList items={items} />
      <Choices choices={choices} />
      {mayWrite && canMoveRegistration(row.state, 'decline') && <Choosing {...props} />}
      {mayWrite && canMoveRegistration(row.state, 'cancel') && <Removing {...props} />}
      <p class="row">
        {props.talk && <a href={props.talk}>この方とのやりとり</a>}
        <a href={`/town/events/${event.row.id}/registrations`}>申込者の一覧へ戻る</a>
      </p>
    </Prose>
  )
}

/** How this person is reached. */
const contacts = ({ row, caller }: PartyView) => [
  ...(caller ? [{ term: '電話番号', words: caller.phone }] : []),
  ...(row.email ? [{ term: 'メールアドレス', words: row.email }] : []),
  ...(caller?.takenBy ? [{ term: '電話などで受けた人', words: caller.takenBy }] : []),
]

const callerLead = ({ email }: PartyView['row']): string =>
  email
    ? '電話などで受けた申込です。確定や変更のお知らせは、メールで届きます。'
    : '電話などで受けた申込です。結果や変更は、電話でお伝えください。'

function Choices({ choices }: Pick<PartyView, 'choices'>) {
  if (choices.length === 0) return null
  return (
    <Section title="選考の記録(内部)" id="choices">
      <ul>
        {choices.map(({ outcome, reason, memo, at }) => (
          <li key={at.getTime()}>
            {`${formatInstant(at)}　${choiceOutcomes[outcome]}　${choiceReasons[reason]}${memo ? `　${memo}` : ''}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
