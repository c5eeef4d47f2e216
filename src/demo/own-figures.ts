import { defineByHand, defineFiltered, enterValue, recordCirculation, voidValue } from '../indicators/own-indicators.ts'
import { recordContext } from '../indicators/context-figures.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Do } from './programme-scenes.ts'
import type { Act } from './road.ts'

/** 町の独自の指標: study visits, entered by hand with their proof; postings of one occupation; 循環率. */
export function ownFigures(act: Do, day: (days: number) => Date): Act[] {
  const link = 'https://yukemuri.example.jp/study-visits'
  let visits = ''
  const value = (days: number, evidence: string) =>
    act(day(days), (tx, officer, at) => {
      const onDay = dayInJapan(at).toString()
      return enterValue(tx, officer, visits, { value: 1, onDay, evidence, link, file: null }, at)
    })
  return [
    act(day(10), async (tx, officer, at) => {
      const what = '副業人材との取組を見に来た、ほかの自治体・団体の視察の数'
      const words = { name: '視察の受入件数', what, unit: '件' } as const
      visits = await defineByHand(tx, officer, { ...words, kind: 'outcome', direction: 'up', figure: 'sum' }, at)
      const filter = { base: 'postings', programmeId: null, occupation: 'ec-operation' }
      const own = { name: 'EC運営の求人数', what: '求人数のうち、職種がEC運営のもの' }
      await defineFiltered(tx, officer, { ...own, ...filter }, at)
      const circulation = { year: 2020, production: 23_500, distribution: 50_000, source: '架空のデータ(デモ)' }
      await recordCirculation(tx, officer, circulation, at)
      const made = '架空のデータ(デモ)'
      const year = dayInJapan(at).year - 1
      await recordContext(tx, officer, { kind: 'moves', year, first: 412, second: 355, source: made }, at)
      const census = { year: 2020, first: 9_180, second: 9_600 }
      await recordContext(tx, officer, { kind: 'daytime', ...census, source: made }, at)
    }),
    value(80, '隣の市の商工課の視察(観光課 視察受入簿 1行目)'),
    value(130, '県の商工会連合会の視察(観光課 視察受入簿 2行目)'),
    act(day(131), async (tx, officer, at) => {
      const onDay = dayInJapan(at).toString()
      const evidence = '同じ視察を、もう一度入力したもの'
      const given = { value: 1, onDay, evidence, link, file: null }
      await voidValue(tx, officer, await enterValue(tx, officer, visits, given, at), at)
    }),
  ]
}
