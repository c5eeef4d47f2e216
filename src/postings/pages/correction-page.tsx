import { Banner } from '../../ui/banner.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Difference } from '../content-in-words.ts'
import { SLIP } from '../correction.ts'
import { DifferenceList } from './difference-list.tsx'
import { type PostingFields, postingFields } from './form/fields.tsx'

interface CorrectionPageProps {
  title: string
  action: string
  version: number
  /** What somebody else corrected meanwhile. */
  theirs: readonly Difference[] | undefined
  typed: Typed
  problems: Readonly<Record<string, string>>
  formKey: string
}

/** 訂正: what may still be mended while people apply, sorted by how freely. */
export function CorrectionPage({ title, action, version, theirs, typed, problems, formKey }: CorrectionPageProps) {
  const f = postingFields({ typed, problems: { ...problems }, remarks: {} })
  return (
    <>
      <PageHeading
        title="公開中の求人を訂正する"
        over={title}
        lead="誤字を直し、説明を足せます。報酬、稼働、期間、人数などの条件は、応募した方のために変えられません。条件を変えるときは、募集を終了し、写して新しい求人を作ってください。"
      />
      <ErrorSummary problems={problems} />
      {theirs && <Late theirs={theirs} />}
      <Form action={action} formKey={formKey} label="訂正する">
        <input type="hidden" name="version" value={String(version)} />
        <Section title="説明(書き足したり直したりできます)">
          <Explanations f={f} />
        </Section>
        <Section title={`お願いすること(数字を含まない${SLIP}文字までの誤字を直せます)`}>
          <Slips f={f} />
        </Section>
        <Section title="締切日(延ばすことだけできます)">
          <DateField {...f.date('closesOn')} need="required" />
        </Section>
        <p>訂正した日と項目が公開の画面に載り、応募している方にはメールで知らせます。</p>
        <Actions>
          <Button>訂正する</Button>
        </Actions>
      </Form>
    </>
  )
}

function Explanations({ f }: { f: PostingFields }) {
  return (
    <>
      <TextArea {...f.text('background')} rows={6} />
      <TextArea {...f.text('tried')} rows={4} />
      <TextArea {...f.text('partner')} rows={3} />
      <TextField {...f.line('recruiterAddress')} need="required" />
      <TextField {...f.line('recruiterContact')} need="required" />
    </>
  )
}

function Slips({ f }: { f: PostingFields }) {
  return (
    <>
      <TextField {...f.line('title')} need="required" />
      <TextArea {...f.text('goal')} rows={4} />
      <TextArea {...f.text('duties')} rows={6} need="required" />
      <TextArea {...f.text('deliverables')} rows={3} />
      <TextArea {...f.text('wanted')} rows={4} />
      <TextField {...f.line('meetingRhythm')} />
      <TextField {...f.line('workPlace')} need="required" />
      <TextArea {...f.text('visitNote')} rows={3} />
      <TextField {...f.line('tools')} />
    </>
  )
}

function Late({ theirs }: { theirs: readonly Difference[] }) {
  return (
    <Banner tone="warning" title="ほかの人が先に訂正しました。あなたの入力は、まだ保存されていません" live>
      <DifferenceList differences={theirs} />
      <p>下の入力を確かめ、必要なら直してから、もう一度「訂正する」を押してください。</p>
    </Banner>
  )
}
