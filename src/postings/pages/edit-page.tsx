import { Banner } from '../../ui/banner.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Checklist } from '../checklist.ts'
import type { Difference } from '../content-in-words.ts'
import { ChecklistView } from './checklist-view.tsx'
import { DifferenceList } from './difference-list.tsx'
import { PostingForm, type PostingFormProps } from './posting-form.tsx'

interface WritePageProps extends PostingFormProps {
  title: string
  /** Whose posting it is. */
  client: string
  checklist: Checklist
}

/** Writing a posting, new or begun, with the list of what is missing beside it. */
export function WritePage({ title, client, checklist, ...form }: WritePageProps) {
  const remarks = Object.keys(form.remarks).length
  return (
    <>
      <PageHeading
        title={title}
        over={client}
        lead="書けるところから書いて、いつでも保存できます。審査に出すまで、ほかの人には見えません。"
      />
      <ErrorSummary problems={form.problems} />
      {remarks > 0 && (
        <Banner tone="warning" title={`運営事業者から${remarks}つの項目に指摘があります`}>
          <p>指摘は、それぞれの項目のところに書いてあります。直したら、もう一度審査に出してください。</p>
        </Banner>
      )}
      <div class="with-aside end">
        {/* A fieldset may become narrower than the widest box in it; a div in this grid may not. */}
        <fieldset>
          <PostingForm {...form} />
        </fieldset>
        <aside>
          <ChecklistView checklist={checklist} form="" />
        </aside>
      </div>
    </>
  )
}

interface ConflictPageProps extends PostingFormProps {
  client: string
  /** What the other one changed since the writer opened the form. */
  theirs: readonly Difference[]
  /** What saving the form as typed would change now. */
  mine: readonly Difference[]
}

/** Somebody else saved first: nothing is overwritten until the writer has seen what changed. */
export function ConflictPage({ client, theirs, mine, ...form }: ConflictPageProps) {
  return (
    <>
      <PageHeading title="ほかの人が先に保存しました" over={client} />
      <Banner tone="warning" title="あなたの入力は、まだ保存されていません" live>
        <p>
          編集している間に、ほかの人がこの求人を保存しました。下の変更点を確かめ、必要なら入力を直してから、もう一度保存してください。
        </p>
      </Banner>
      <Section title="ほかの人が保存した変更">
        <Changes differences={theirs} none="文章と条件は変わっていません。" />
      </Section>
      <Section title="このまま保存すると変わるところ">
        <Changes differences={mine} none="保存済みの内容と同じです。" />
      </Section>
      <Section title="あなたの入力">
        <PostingForm {...form} />
      </Section>
    </>
  )
}

function Changes({ differences, none }: { differences: readonly Difference[]; none: string }) {
  return differences.length === 0 ? <p>{none}</p> : <DifferenceList differences={differences} />
}
