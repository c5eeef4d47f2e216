import { countdownInWords } from '../../law/countdown.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Visit } from '../../route.ts'
import { cardRows, cardWords } from '../public/posting-cards.ts'
import { findRound, listedRounds, postingsInRound } from './find-rounds.ts'
import { RoundPage, RoundsPage } from './round-pages.tsx'

/** 募集回の一覧, for everybody. */
export async function showRounds(visit: Visit): Promise<Response> {
  const rounds = await visit.read((tx) => listedRounds(tx, dayInJapan(visit.now).toString()))
  return visit.page(
    { title: '募集回', indexable: true, description: 'まちごとの募集回と、締切までの日数の一覧です。' },
    <RoundsPage rounds={rounds.map((round) => ({ ...round, countdown: countdownInWords(round, visit.now) }))} />,
  )
}

/** 募集回の公開ページ: what is being sought, until when. */
export async function showRound(visit: Visit): Promise<Response> {
  const id = visit.id('round')
  const { round, rows } = await visit.read(async (tx) => ({
    round: await findRound(tx, id),
    rows: await cardRows(tx, await postingsInRound(tx, id)),
  }))
  const cards = rows.map((row) => ({ title: row.title, ...cardWords(row, visit.now) }))
  return visit.page(
    {
      title: `${round.name} ${round.town}`,
      crumbs: [
        { href: '/rounds', label: '募集回' },
        { href: `/towns/${round.placeCode}`, label: round.town },
      ],
      indexable: true,
      description: `${round.town}「${round.programme}」${round.name}の求人です。${countdownInWords(round, visit.now)}`,
    },
    <RoundPage round={{ ...round, countdown: countdownInWords(round, visit.now) }} cards={cards} />,
  )
}
