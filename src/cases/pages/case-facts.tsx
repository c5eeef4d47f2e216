import { formatInstant } from '../../law/japanese-date.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Section } from '../../ui/heading.tsx'
import { caseStateNames, endReasons } from '../case.ts'
import type { CaseView, Remark } from '../read-case.ts'
import { agoInWords } from './ago.ts'
import { ReferralTag, Written } from './words.tsx'

/** Who accompanies, who introduced, and what was asked for. */
export function Facts({ view, now }: { view: CaseView; now: Date }) {
  const { row, referrals } = view
  const introduced = referrals.map(({ id, supporter, state }) => (
    <span key={id}>
      <a href={`/desk/referrals/${id}`}>{supporter}</a> <ReferralTag state={state} />{' '}
    </span>
  ))
  return (
    <DescriptionList
      items={[
        { term: '伴走担当', words: view.coordinator },
        { term: '事業', words: view.programme ?? '事業に入れていません' },
        { term: '紹介', words: introduced.length > 0 ? introduced : 'ありません' },
        { term: '最後の連絡', words: agoInWords(row.contacted_at, now) },
        { term: '相談の内容', words: row.worry && <Written text={row.worry} /> },
      ]}
    />
  )
}

/** What was written when it was handed over or ended. */
export function Remarks({ remarks }: { remarks: Remark[] }) {
  if (remarks.length === 0) return null
  const title = ({ kind, who, reason }: Remark) =>
    kind === 'handover' ? `${who}に引き継ぎ` : `${caseStateNames[kind]}: ${reason ? endReasons[reason] : ''}(${who})`
  return (
    <Section title="引き継ぎと終わりの記録">
      <DescriptionList
        items={remarks.map((remark) => ({
          term: formatInstant(remark.at),
          words: (
            <>
              <p>{title(remark)}</p>
              {remark.note && <Written text={remark.note} />}
            </>
          ),
        }))}
      />
    </Section>
  )
}
