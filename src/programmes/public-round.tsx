import { dayInJapan, formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Visit } from '../route.ts'
import { ButtonLink } from '../ui/button.tsx'
import { DescriptionList } from '../ui/description-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading, Section } from '../ui/heading.tsx'

interface PublicRound {
  name: string
  programme: string
  town: string
  placeCode: string
  opensOn: string
  closesOn: string
  postings: { id: string; title: string; client: string }[]
}

/** 募集回の公開ページ: what is being sought, until when. */
export async function publicRound(visit: Visit): Promise<Response> {
  const round = await visit.read((tx) => findRound(tx, visit.id('round')))
  const crumbs = [{ href: `/towns/${round.placeCode}`, label: round.town }]
  const description = `${round.town}「${round.programme}」${round.name}の求人です。`
  return visit.page(
    { title: `${round.name} ${round.town}`, crumbs, indexable: true, description },
    <RoundPage round={round} now={visit.now} />,
  )
}

async function findRound(tx: Tx, id: string): Promise<PublicRound> {
  const round = await tx
    .selectFrom('rounds as r')
    .innerJoin('programmes as g', 'g.id', 'r.programme_id')
    .innerJoin('organizations as o', 'o.id', 'g.municipality_id')
    .select([
      'r.name',
      'g.name as programme',
      'o.name as town',
      'o.place_code as placeCode',
      'r.opens_on as opensOn',
      'r.closes_on as closesOn',
    ])
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!round) throw new NotFound()
  const postings = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.id', 'p.title', 'o.name as client'])
    .where('p.round_id', '=', id)
    .where('p.state', '=', 'published')
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id')
    .limit(100)
    .execute()
  return { ...round, postings }
}

function RoundPage({ round, now }: { round: PublicRound; now: Date }) {
  const days = (text: string) => formatDay(Temporal.PlainDate.from(text))
  return (
    <>
      <PageHeading over={`${round.town} ${round.programme}`} title={round.name} lead={countdown(round, now)} />
      <DescriptionList items={[{ term: '募集期間', words: `${days(round.opensOn)} 〜 ${days(round.closesOn)}` }]} />
      <Section title={`求人 ${round.postings.length}件`}>
        {round.postings.length === 0 && (
          <EmptyState title="公開中の求人はありません" next={{ href: '/postings', label: 'ほかの求人を探す' }}>
            募集期間になると、ここに求人が並びます。
          </EmptyState>
        )}
        <ul>
          {round.postings.map((posting) => (
            <li key={posting.id}>
              <a href={`/postings/${posting.id}`}>{posting.title}</a>({posting.client})
            </li>
          ))}
        </ul>
        {round.postings.length > 0 && (
          <ButtonLink href={`/postings?town=${round.placeCode}`} kind="secondary">
            この町の求人をすべて見る
          </ButtonLink>
        )}
      </Section>
    </>
  )
}

/** 「締切まであと5日」; the last day is 「今日が締切です」. */
export function countdown({ opensOn, closesOn }: { opensOn: string; closesOn: string }, now: Date): string {
  const today = dayInJapan(now)
  const until = (day: string) => today.until(Temporal.PlainDate.from(day)).days
  if (until(closesOn) < 0) return 'この募集回は締め切りました。'
  if (until(opensOn) > 0) return `募集開始まであと${until(opensOn)}日です。`
  return until(closesOn) === 0 ? '今日が締切です。' : `締切まであと${until(closesOn)}日です。`
}
