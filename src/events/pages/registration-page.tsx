import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { OneTimeCodeField } from '../../ui/fields/secret-fields.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { eventKinds, ways } from '../event.ts'
import { placeFor } from '../invitation.ts'
import type { OwnRegistration } from '../read-registrations.ts'
import { canMoveRegistration, type RegistrationState } from '../registration.ts'
import { isOnItsDay, spanInWords, untilInWords } from '../times.ts'
import { Afterwards } from './registration-afterwards.tsx'
import { Changing } from './registration-changes.tsx'
import { RegistrationStateTag } from './words.tsx'
import { Lines } from '../../ui/lines.tsx'

export interface RegistrationPageProps {
  own: OwnRegistration
  /** To the thread with the organizer; null where there is none to read or to begin. */
  talk: string | null
  typed: Typed
  problems: Problems
  formKey: () => string
  now: Date
}

const next: Record<RegistrationState, string> = {
  applied: '主催者が参加者を選んでいます。結果はメールでお知らせします。',
  confirmed: '参加が確定しています。当日お待ちしています。',
  waitlisted: '席が空いたら、申込の順に参加が確定し、メールでお知らせします。',
  attended: 'ご参加ありがとうございました。',
  absent: '欠席と記録されました。',
  cancelled: 'この申込は取り消されました。',
  declined: '今回はご参加いただけないことになりました。',
}

/** One's own registration: where it stands, and everything one can do about it. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { own, problems } = props
  const { row, event } = own
  return (
    <Prose>
      <PageHeading title={event.row.title} over={`${eventKinds[event.row.kind]}の申込`} lead={next[row.state]}>
        <div class="row">
          <RegistrationStateTag state={row.state} />
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      {row.message && (
        <Banner tone="info" title="主催者から">
          <p>
            <Lines text={row.message} />
          </p>
        </Banner>
      )}
      <Attending {...props} />
      <Afterwards own={own} />
      <Particulars own={own} />
      <Changing {...props} />
      <p class="row">
        {props.talk && <a href={props.talk}>主催者とのやりとり</a>}
        <a href={`/events/${event.row.id}`}>イベントのページを見る</a>
        <a href={`/registrations/${row.id}/journal`}>記録</a>
      </p>
    </Prose>
  )
}

/** 出席コード, on the day only: what the room shows is typed on the phone. */
function Attending({ own: { row, event }, typed, problems, formKey, now }: RegistrationPageProps) {
  if (!canMoveRegistration(row.state, 'attend') || !isOnItsDay(event.row, now)) return null
  return (
    <Section title="出席する" id="attendance">
      <Form action={`/registrations/${row.id}/attendances`} formKey={formKey()} label="出席する">
        <OneTimeCodeField
          name="code"
          label="出席コード"
          need="required"
          hint="会場やオンラインの画面に表示される6桁の数字です。"
          problem={answers(typed, problems).one('code').problem}
        />
        <Button>出席する</Button>
      </Form>
    </Section>
  )
}

function Particulars({ own: { row, event } }: { own: OwnRegistration }) {
  const place = placeFor(event.row, row.way, event.room)
  const isLink = row.way === 'online' && event.room !== ''
  const items = [
    { term: '日時', words: `${spanInWords(event.row)}(日本時間)` },
    { term: '参加の方法', words: `${ways[row.way]}${row.people > 1 ? `(${row.people}人)` : ''}` },
    { term: '場所', words: isLink ? <a href={event.room}>{place}</a> : place },
    ...(row.company ? [{ term: '会社名', words: row.company }] : []),
    { term: '主催者に伝えること', words: row.note ? <Lines text={row.note} /> : 'とくにありません' },
    { term: '変更・取消の期限', words: untilInWords(event.row.cancellable_until, event.row) },
  ]
  return (
    <Section title="申込の内容" id="particulars">
      <DescriptionList items={items} />
    </Section>
  )
}
