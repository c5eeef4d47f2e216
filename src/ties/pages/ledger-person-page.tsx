import { formatInstant } from '../../law/japanese-date.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { LedgerLine } from '../ledger.ts'
import type { LedgerDeed } from '../ledger-person.ts'
import { deedNames, depthInWords, surveyKindNames } from '../tie.ts'
import { DepthTag } from './depth-steps.tsx'
import { prefectureName } from './prefecture-name.ts'

/** One person of the ledger, and everything that the depth was reckoned from. */
export function LedgerPersonPage({ line, deeds }: { line: LedgerLine; deeds: readonly LedgerDeed[] }) {
  return (
    <>
      <PageHeading
        title={line.known}
        over="縁の台帳"
        lead={
          line.named
            ? 'ご本人の同意により、氏名を表示しています。開いたことは記録されます。'
            : '氏名の表示には、ご本人の同意が必要です。連絡をとることはできません。'
        }
      >
        <DepthTag depth={line.depth} words={depthInWords(line.depth, deeds)} />
      </PageHeading>
      <DescriptionList
        items={[
          { term: '類型', words: `${line.onsite ? '訪問系' : '非訪問系'}・${surveyKindNames[line.kind]}` },
          { term: '居住地', words: prefectureName(line.prefecture) },
          { term: 'リピーター', words: line.repeated ? 'はい(参加・訪問が2日以上)' : 'いいえ' },
        ]}
      />
      <Section title={`根拠 ${deeds.length}件`}>
        <Timeline
          label="根拠"
          entries={deeds.map(({ deed, at, about }, n) => ({
            when: formatInstant(at),
            dateTime: at.toISOString(),
            what: about ? `${deedNames[deed]}(${about})` : deedNames[deed],
            who: `${n + 1}件目`,
          }))}
        />
      </Section>
    </>
  )
}
