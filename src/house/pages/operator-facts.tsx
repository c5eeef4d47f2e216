import { DescriptionList } from '../../ui/description-list.tsx'
import { contactInWords, type Operator } from '../operator.ts'

/** Who answers for this installation; what the operator has not written yet is seen as a hole. */
export function OperatorFacts({ operator }: { operator: Operator }) {
  return (
    <DescriptionList
      items={[
        { term: '運営事業者', words: operator.name },
        { term: '住所', words: operator.address },
        { term: '代表者', words: operator.representative },
        { term: '問い合わせ先', words: contactInWords(operator) },
      ]}
    />
  )
}
