import { feeInWords, hoursInWords } from '../../law/fee-in-words.ts'
import { fiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatDay } from '../../law/japanese-date.ts'
import { fullName, type Place } from '../../law/places.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { PostingCard } from '../../ui/posting-card.tsx'
import type { TownFacts } from '../town-facts.ts'
import type { TownPosting } from '../town-postings.ts'
import { TownArticles, TownEvents } from './town-news.tsx'
import { TownResults } from './town-results.tsx'
import { TownRounds } from './town-rounds.tsx'

export type Part = NonNullable<TownFacts['part']>

export function Part({ place, part }: { place: Place; part: Part }) {
  return (
    <>
      <Section title="実施中の事業">
        {part.programmes.length === 0 ? (
          <p>今年度の事業の情報はまだありません。</p>
        ) : (
          <DescriptionList
            items={part.programmes.map(({ name, purpose, firstYear, lastYear }) => ({
              term: name,
              words: `${yearsInWords(firstYear, lastYear)}${purpose ? ` ${purpose}` : ''}`,
            }))}
          />
        )}
      </Section>
      <TownRounds rounds={part.rounds} now={part.now} />
      <TownResults code={place.code} years={part.resultYears} />
      <Section title={`公開中の求人(${part.published}件)`}>
        {part.postings.length === 0 ? (
          <EmptyState
            title="いま公開中の求人はありません"
            next={{ href: '/postings', label: 'ほかのまちの求人を探す' }}
          >
            新しい求人が公開されると、ここに載ります。
          </EmptyState>
        ) : (
          <Grid>
            {part.postings.map((posting) => (
              <PostingCard key={posting.id} {...cardOf(posting, place)} />
            ))}
          </Grid>
        )}
      </Section>
      <TownEvents events={part.events} code={place.code} />
      <TownArticles articles={part.articles} code={place.code} />
    </>
  )
}

function yearsInWords(first: number, last: number): string {
  if (first === last) return formatFiscalYear(fiscalYear(first))
  return `${formatFiscalYear(fiscalYear(first))}から${formatFiscalYear(fiscalYear(last))}まで`
}

const remotes: Record<string, string> = {
  full: 'フルリモート',
  partly: 'リモート中心(現地訪問あり)',
  onsite: '現地中心',
}

function cardOf(posting: TownPosting, place: Place) {
  const { id, title, client, feeKind, feeYen, hours, remote, closesOn } = posting
  return {
    href: `/postings/${id}`,
    title,
    client,
    place: fullName(place),
    fee: feeInWords({ fee_kind: feeKind, fee_yen: feeYen }) || '相談して決めます',
    hours: hoursInWords(hours) || '相談して決めます',
    remote: remotes[remote] ?? remote,
    closes: closesOn ? `${formatDay(Temporal.PlainDate.from(closesOn))}まで` : '—',
  }
}
