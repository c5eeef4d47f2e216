import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Section } from '../../ui/heading.tsx'
import { availableInWords, employerInWords, feeInWords, hoursInWords, waysInWords } from '../talent-words.ts'
import { type LegalForm, legalFormNames } from '../talent.ts'
import { EDIT, type OwnProfilePageProps } from './own-profile-sections.tsx'

/** How and when the talent works, for how much, and what the main employer allows. */
export function Work({ own: { row, profile }, isProtected }: Pick<OwnProfilePageProps, 'own' | 'isProtected'>) {
  const items = [
    { term: '稼働できる時間', words: hoursInWords(profile), change: `${EDIT}/conditions` },
    { term: '希望の謝礼', words: feeInWords(profile) },
    { term: '始められる日', words: availableInWords(profile) },
    { term: '働き方', words: waysInWords(profile) },
    { term: '連絡がつく時間', words: profile.contactableTimes },
    { term: '本業の副業規程', words: employerInWords(profile), change: `${EDIT}/employer` },
    {
      term: 'フリーランス法の申告',
      words: row.declared_at && (
        <>
          {legalFormNames[row.legal_form as LegalForm]}・
          {isProtected ? '特定受託事業者に当たります' : '特定受託事業者に当たりません'}(
          {formatDay(dayInJapan(row.declared_at))}に申告)
        </>
      ),
      change: `${EDIT}/legal`,
    },
    { term: 'インボイスの登録番号', words: row.invoice_number },
  ]
  return (
    <Section title="働き方と契約">
      <DescriptionList items={items} />
    </Section>
  )
}
