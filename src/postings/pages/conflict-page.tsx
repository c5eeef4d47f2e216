import { Banner } from '../../ui/banner.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Difference } from '../content-in-words.ts'
import { DifferenceList } from './difference-list.tsx'
import { StepBoxes, type StepFormProps } from './step-form.tsx'

interface ConflictPageProps extends StepFormProps {
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
          編集している間に、ほかの人が同じ画面を保存しました。下の変更点を確かめ、必要なら入力を直してから、もう一度保存してください。
        </p>
      </Banner>
      <Section title="ほかの人が保存した変更">
        <Changes differences={theirs} none="文章と条件は変わっていません。" />
      </Section>
      <Section title="このまま保存すると変わるところ">
        <Changes differences={mine} none="保存済みの内容と同じです。" />
      </Section>
      <Section title="あなたの入力">
        <Form action={form.action} formKey={form.formKey} label="あなたの入力">
          {Object.entries(form.hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <StepBoxes {...form} />
          <Actions>
            <Button name="next" value="next">
              確かめたので保存する
            </Button>
          </Actions>
        </Form>
      </Section>
    </>
  )
}

function Changes({ differences, none }: { differences: readonly Difference[]; none: string }) {
  return differences.length === 0 ? <p>{none}</p> : <DifferenceList differences={differences} />
}
