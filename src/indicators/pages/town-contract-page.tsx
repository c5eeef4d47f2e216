import { entriesOf } from '../../history-page.tsx'
import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import { formatYen } from '../../law/money.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { TownContract } from '../town-contract.ts'

const feeKinds: Record<string, string> = { monthly: '月額', hourly: '1時間', lump: '一式' }

/** The contract that a match counts, without the person behind it. */
export function TownContractPage({ contract }: { contract: TownContract }) {
  const day = (text: string) => formatDay(Temporal.PlainDate.from(text))
  const fee =
    contract.feeKind === 'unpaid' ? '無償' : `${feeKinds[contract.feeKind] ?? ''}${formatYen(contract.feeYen)}`
  return (
    <>
      <PageHeading
        over="マッチングの根拠"
        title={contract.title}
        lead="契約した人のお名前は、契約の当事者だけが見られます。"
      />
      <DescriptionList
        items={[
          { term: '発注者', words: contract.client },
          { term: '求人', words: <a href={`/postings/${contract.postingId}`}>{contract.title}</a> },
          { term: '契約が始まった日時', words: formatInstant(contract.inForceAt) },
          { term: '業務の期間', words: `${day(contract.startsOn)} 〜 ${day(contract.endsOn)}` },
          { term: '報酬', words: fee },
          {
            term: '取引条件明示書',
            words: contract.noticeIssuedAt ? `${formatInstant(contract.noticeIssuedAt)}に交付` : '',
          },
        ]}
      />
      <Section title="記録">
        <Timeline label="契約の記録" entries={entriesOf(contract.history)} />
      </Section>
    </>
  )
}
