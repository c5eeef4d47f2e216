import { formatDay } from '../../law/japanese-date.ts'
import { formatFiscalYear, fiscalYear } from '../../law/fiscal-year.ts'
import { formatYen } from '../../law/money.ts'
import { fullName, type Place, regionOf } from '../../law/places.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { PostingCard } from '../../ui/posting-card.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { TownFacts, TownPosting } from '../towns.ts'
import { Lines } from './lines.tsx'
import { regionName } from './region-name.ts'
import { TownResults } from './town-results.tsx'
import { TownArticles, TownEvents } from './town-news.tsx'
import { TownRounds } from './town-rounds.tsx'

/** The public page of a municipality, whether it takes part or not. */
export function TownPage({ place, part }: TownFacts) {
  return (
    <>
      <PageHeading
        title={place.name}
        over={place.prefecture.name}
        lead={part?.introduction && <Lines text={part.introduction} />}
      >
        {part ? (
          <div class="row">
            <StatusTag tone="good">結に参加中</StatusTag>
            <ButtonLink href={`/my/towns/${place.code}`} kind="secondary" size="small">
              フォローする
            </ButtonLink>
          </div>
        ) : (
          <StatusTag tone="quiet">まだ参加していません</StatusTag>
        )}
      </PageHeading>
      {part ? <Part place={place} part={part} /> : <NotYet place={place} />}
      <Section title="まちについて">
        <DescriptionList items={[...basics(place), ...(part ? facts(part) : [])]} />
        {part?.circulation && <Circulation {...part.circulation} />}
        <p class="note">市区町村の名称とコードは、総務省「全国地方公共団体コード」によります。</p>
      </Section>
    </>
  )
}

function basics(place: Place) {
  return [
    { term: '名称', words: fullName(place) },
    { term: 'よみ', words: place.kana },
    { term: '都道府県', words: place.prefecture.name },
    { term: '地方', words: regionName(regionOf(place.code) ?? '') },
    { term: '全国地方公共団体コード', words: place.code },
  ]
}

type Part = NonNullable<TownFacts['part']>

function facts({ website, companies, filled }: Part) {
  return [
    { term: '参加している企業', words: `${companies}社` },
    { term: 'これまでに成約した求人', words: `${filled}件` },
    ...(website ? [{ term: 'ウェブサイト', words: <a href={website}>{website}</a> }] : []),
  ]
}

/** Context only: it describes the town in a past year and says nothing about the programme (rules.md §10.4). */
function Circulation({ percent, year, source }: NonNullable<Part['circulation']>) {
  return (
    <>
      <h3>背景の数字</h3>
      <DescriptionList items={[{ term: '地域経済循環率', words: `${percent.toFixed(1)}%(${year}年)` }]} />
      <p class="note">
        生産(付加価値額) ÷ 分配(所得) ×
        100。地域の中で生まれた所得が、どれだけ地域の生産でまかなわれているかを表します。
        {year}年の数字で、事業の効果を示す数字ではありません。
        {source && ` 出典: ${source}`}
      </p>
    </>
  )
}

function Part({ place, part }: { place: Place; part: Part }) {
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

const remotes: Record<string, string> = { full: 'フルリモート', partly: 'リモート中心・訪問あり', onsite: '現地' }
const feePer: Record<string, string> = { monthly: '月', hourly: '1時間', lump: '総額', unpaid: '' }

function cardOf(posting: TownPosting, place: Place) {
  const { id, title, client, feeKind, feeYen, hours, remote, closesOn } = posting
  return {
    href: `/postings/${id}`,
    title,
    client,
    place: fullName(place),
    fee: feeKind === 'unpaid' || feeYen === null ? '無償' : `${feePer[feeKind] ?? ''}${formatYen(feeYen)}`,
    hours: hours === null ? '相談して決めます' : `月${hours}時間`,
    remote: remotes[remote] ?? remote,
    closes: closesOn ? `${formatDay(Temporal.PlainDate.from(closesOn))}まで` : '—',
  }
}

function NotYet({ place }: { place: Place }) {
  return (
    <Section title="このまちで始めるには">
      <p>
        {fullName(place)}
        は、まだ結に参加していません。参加すると、地域の企業が都市の副業人材に月5万円ほどで相談でき、求人・応募・契約の数とその根拠を、いつでも確かめられます。
      </p>
      <ul>
        <li>
          自治体の方へ: 進め方と費用の考え方を<a href="/about">結について</a>にまとめています。
        </li>
        <li>
          企業の方へ: 町や商工会に「結を使いたい」とお伝えください。<a href="/organization/new">先に企業の登録だけ</a>
          しておくこともできます。
        </li>
        <li>
          副業人材の方へ: <a href="/postings">いま募集しているまちの求人</a>をご覧ください。
        </li>
      </ul>
    </Section>
  )
}
