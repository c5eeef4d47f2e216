import { fullName, type Place, regionOf } from '../../law/places.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { TownFacts } from '../town-facts.ts'
import type { TownPeople } from '../town-people.ts'
import { Lines } from '../../ui/lines.tsx'
import { regionName } from './region-name.ts'
import { Part } from './town-part.tsx'
import { PeopleWhoCame } from './town-people.tsx'

interface TownPageProps extends TownFacts {
  people: TownPeople | null
  /** A talent follows, or whoever may still become one; a member of an organization does not. */
  mayFollow: boolean
}

/** The public page of a municipality, whether it takes part or not. */
export function TownPage({ place, part, people, mayFollow }: TownPageProps) {
  return (
    <>
      <PageHeading
        title={place.name}
        over={place.prefecture.name}
        lead={part?.introduction && <Lines text={part.introduction} />}
      >
        {part ? (
          <TakesPart code={place.code} mayFollow={mayFollow} />
        ) : (
          <StatusTag tone="quiet">まだ参加していません</StatusTag>
        )}
      </PageHeading>
      {part ? <Part place={place} part={part} /> : <NotYet place={place} />}
      {part && people && <PeopleWhoCame people={people} greetings={part.greetings} />}
      <Section title="まちについて">
        <DescriptionList items={[...basics(place), ...(part ? facts(part) : [])]} />
        {part?.circulation && <Circulation {...part.circulation} />}
        <p class="note">市区町村の名称とコードは、総務省「全国地方公共団体コード」によります。</p>
      </Section>
    </>
  )
}

function TakesPart({ code, mayFollow }: { code: string; mayFollow: boolean }) {
  return (
    <div class="row">
      <StatusTag tone="good">結に参加中</StatusTag>
      {mayFollow && (
        <ButtonLink href={`/my/towns/${code}`} kind="secondary" size="small">
          フォローする
        </ButtonLink>
      )}
    </div>
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

function facts({ website, contact, companies, filled }: Part) {
  return [
    { term: '参加している企業', words: `${companies}社` },
    { term: 'これまでに成約した求人', words: `${filled}件` },
    ...(contact ? [{ term: '町の問い合わせ先', words: contact }] : []),
    ...(website ? [{ term: 'ウェブサイト', words: <a href={website}>{website}</a> }] : []),
  ]
}

/** Context only: it describes the town in a past year and says nothing about the programme (環境省・地域経済循環分析: 2010, 2013, 2015, 2018, 2020 only). */
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

function NotYet({ place }: { place: Place }) {
  return (
    <Section title="このまちで始めるには">
      <p>
        {fullName(place)}
        は、まだ結に参加していません。参加すると、地域の企業が都市の副業人材に月5万円ほどで相談でき、求人・応募・契約の数とその根拠を、いつでも確かめられます。
      </p>
      <ul>
        <li>
          自治体の方へ: 効果・費用・始めかたを<a href="/about/municipalities">1ページ</a>にまとめています。
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
