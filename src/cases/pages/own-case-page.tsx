import type { ListedPosting } from '../../postings/listed-postings.ts'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { StepNavigation } from '../../ui/step-navigation.tsx'
import { type CaseState } from '../case.ts'
import type { CaseView } from '../read-case.ts'
import { ActionsTable } from './actions-table.tsx'
import { VisitsList } from './visits-list.tsx'
import { CaseTag, stepsOf } from './words.tsx'

interface OwnCaseProps {
  view: CaseView
  /** Postings with applications that wait for the company, as on its home. */
  answering: readonly Pick<ListedPosting, 'id' | 'title' | 'waiting'>[]
  /** To the thread with the coordinator; null where there is none to read or to begin. */
  talk: string | null
  mayTick: boolean
  formKey: string
  now: Date
}

/** What each stage means for the company itself. */
const meanings: Record<CaseState, string> = {
  consultation: '伴走担当がご連絡し、いまお困りのことを伺います。',
  hearing: '伴走担当と一緒に、課題を言葉にしています。',
  posting: '課題を求人にしています。公開されると、応募を待ちます。',
  selection: '応募が届いています。一人ひとりに返事をし、会ってみましょう。',
  engagement: '副業人材と一緒に進めています。困ったことは伴走担当に相談できます。',
  review: '契約がひと区切りしました。うまくいったことと、次の課題を一緒に振り返ります。',
  finished: 'この伴走は終わりました。次の課題があれば、いつでもご相談ください。',
  stopped: 'この伴走は中断しています。再開したいときは、伴走担当にご連絡ください。',
}

const asking = '伴走担当からお願いがあると、メールでもお知らせします。'

function Answering({ postings }: { postings: OwnCaseProps['answering'] }) {
  if (postings.length === 0) return null
  return (
    <ul>
      {postings.map(({ id, title, waiting }) => (
        <li key={id}>
          <a href={`/client/postings/${id}/applications`}>{title}</a>
          {`: ${waiting}件の応募が返事を待っています`}
        </li>
      ))}
    </ul>
  )
}

function Coordinator({ view, talk }: Pick<OwnCaseProps, 'view' | 'talk'>) {
  const { house, phone, email } = view.reach
  return (
    <Section title="伴走担当">
      <DescriptionList
        items={[
          { term: '担当', words: [house, view.coordinator].filter(Boolean).join(' ') },
          { term: '電話', words: phone },
          { term: 'メール', words: email },
          { term: '町', words: view.town },
        ]}
      />
      {talk && (
        <ButtonLink href={talk} kind="secondary">
          伴走担当とのやりとり
        </ButtonLink>
      )}
    </Section>
  )
}

/** 伴走 as the company sees it: where we stand, what we do next, whom we can call. */
export function OwnCasePage({ view, answering, talk, mayTick, formKey, now }: OwnCaseProps) {
  const { row, actions, visits } = view
  const waiting = actions.filter(({ state }) => state === 'open').length
  const nothing =
    answering.length === 0
      ? { title: 'していただくことは、いまはありません', words: asking }
      : { title: '伴走担当からのお願いは、いまはありません', words: asking }
  return (
    <>
      <PageHeading title="伴走" over={view.company} lead={meanings[row.state]}>
        <CaseTag state={row.state} />
      </PageHeading>
      <StepNavigation steps={stepsOf(row.state)} label="伴走の段階" />
      {waiting > 0 && <Banner tone="info" title={`していただきたいことが${waiting}件あります`} />}
      <Section title="していただきたいこと">
        <Answering postings={answering} />
        <ActionsTable
          actions={actions}
          base="/client/actions"
          mayTick={mayTick}
          withOwner={false}
          empty={nothing}
          formKey={formKey}
          now={now}
        />
      </Section>
      <Coordinator view={view} talk={talk} />
      <Section title="訪問・面談の記録">
        {visits.length === 0 ? <p>共有された記録はまだありません。</p> : <VisitsList visits={visits} />}
      </Section>
    </>
  )
}

/** Nobody accompanies the company yet. */
export function NoCasePage() {
  return (
    <>
      <PageHeading title="伴走" lead="運営事業者の伴走担当が、課題の整理から求人、選考、稼働まで一緒に進めます。" />
      <EmptyState title="伴走はまだ始まっていません" next={{ href: '/client/postings/new', label: '求人を書いてみる' }}>
        求人を審査に出すか、商工会などの紹介を受けると、伴走担当がご連絡します。
      </EmptyState>
    </>
  )
}
