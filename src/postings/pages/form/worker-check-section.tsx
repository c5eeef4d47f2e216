import { workerStatusQuestions } from '../../../law/worker-status.ts'
import { Radios } from '../../../ui/fields/choices.tsx'
import { Section } from '../../../ui/heading.tsx'
import type { PostingFields } from './fields.tsx'

const yesOrNo = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
]

/** 労働者性チェックリスト: the answers are kept, and shown to whoever reviews the posting. */
export function WorkerCheckSection({ f }: { f: PostingFields }) {
  return (
    <Section title="業務委託であることの確認">
      <p>
        この募集は雇用ではなく業務委託です。実際の進め方に近いほうを選んでください。答えは運営事業者が審査で確かめ、公開の画面には出ません。
      </p>
      {workerStatusQuestions.map(({ id, question }) => (
        <Radios key={id} {...f.given.one(`check_${id}`)} label={question} choices={yesOrNo} inline />
      ))}
    </Section>
  )
}
