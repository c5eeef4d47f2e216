import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Duty } from '../client-duties.ts'
import type { ListedPosting } from '../listed-postings.ts'
import type { RunningWork } from '../running-work.ts'
import { firstPosting, NoPostings, pathOf } from './client-list-pages.tsx'
import { Running } from './running-section.tsx'
import { PostingStateTag } from './state-tag.tsx'

export interface ClientHomePageProps {
  organization: string
  /** Those with applications that wait for an answer, those returned, and those begun. */
  answering: readonly ListedPosting[]
  duties: readonly Duty[]
  confirming: readonly ListedPosting[]
  returned: readonly ListedPosting[]
  drafts: readonly ListedPosting[]
  running: readonly RunningWork[]
  published: number
  total: number
  mayDraft: boolean
}

/** What waits for the client, the most pressing first. */
export function ClientHomePage(props: ClientHomePageProps) {
  const { organization, answering, duties, confirming, returned, drafts, total, published, mayDraft } = props
  if (total === 0)
    return (
      <>
        <PageHeading title="ホーム" over={organization} />
        {mayDraft ? <FirstPosting /> : <NoPostings mayDraft={mayDraft} />}
      </>
    )
  const nothing = answering.length + duties.length + confirming.length + returned.length + drafts.length === 0
  return (
    <>
      <PageHeading title="ホーム" over={organization} lead={nothing ? 'いま待っている仕事はありません。' : undefined}>
        {mayDraft && <ButtonLink href={firstPosting.href}>{firstPosting.label}</ButtonLink>}
      </PageHeading>
      <Waiting
        title="返事を待っている応募"
        postings={answering}
        words={({ waiting }) => `${waiting}件の応募が返事を待っています`}
      />
      <Duties duties={duties} />
      <Waiting
        title="確認をお願いしたい文案"
        postings={confirming}
        words={() => '運営事業者が書いた文案です。変わったところを確かめてください'}
      />
      <Waiting title="指摘のある求人" postings={returned} words={() => '指摘を確かめて、直してください'} />
      <Waiting title="書きかけの求人" postings={drafts} words={() => '続きを書いて、審査に出してください'} />
      <Running running={props.running} />
      <Section title="求人" more={{ href: '/client/postings', label: 'すべて見る' }}>
        <p>{`公開中の求人は${published}件、すべての求人は${total}件です。`}</p>
      </Section>
    </>
  )
}

function Duties({ duties }: { duties: readonly Duty[] }) {
  if (duties.length === 0) return null
  return (
    <Section title="面談・契約・稼働で、あなたの番のもの">
      <div class="grid">
        {duties.map(({ title, words, href }) => (
          <Card key={href} title={title} href={href}>
            <p>{words}</p>
          </Card>
        ))}
      </div>
    </Section>
  )
}

/** Nobody has recruited here before: what to do first, how long it takes, and what happens then. */
function FirstPosting() {
  return (
    <Section title="はじめに、困りごとを1つ書いてください">
      <p>
        「ホームページを何とかしたい」くらいの一言から始められます。画面の質問に順に答えると求人になり、途中で閉じても書いたところまで残ります。
      </p>
      <ol>
        <li>困りごとを書く(15分ほど。あとから何度でも直せます)</li>
        <li>運営事業者が読み、分かりにくいところがあれば一緒に直す</li>
        <li>公開され、届いた応募の中から会ってみたい人を選ぶ</li>
      </ol>
      <ButtonLink href={firstPosting.href} size="large">
        求人を作る
      </ButtonLink>
    </Section>
  )
}

/** To whoever waits: applicants, or the text to confirm; else to the posting. */
function whereNext(posting: ListedPosting): string {
  if (posting.waiting > 0) return `${pathOf(posting)}/applications`
  return posting.unconfirmed ? `${pathOf(posting)}/confirmation` : pathOf(posting)
}

interface WaitingProps {
  title: string
  postings: readonly ListedPosting[]
  words: (posting: ListedPosting) => string
}

function Waiting({ title, postings, words }: WaitingProps) {
  if (postings.length === 0) return null
  return (
    <Section title={title}>
      <div class="grid">
        {postings.map((posting) => (
          <Card key={posting.id} title={posting.title || '(件名のない下書き)'} href={whereNext(posting)}>
            <PostingStateTag state={posting.state} />
            <p>{words(posting)}</p>
          </Card>
        ))}
      </div>
    </Section>
  )
}
