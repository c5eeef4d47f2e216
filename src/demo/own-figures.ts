import { defineByHand, defineFiltered, enterValue, recordCirculation, voidValue } from '../indicators/own-indicators.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Do } from './programme-scenes.ts'
import type { Act } from './road.ts'

/** 町の独自の指標: products that came of it, entered by hand with their proof; postings of one occupation; 循環率. */
export function ownFigures(act: Do, day: (days: number) => Date): Act[] {
  const link = 'https://yukemuri.example.jp/new-products'
  let products = ''
  const value = (days: number, evidence: string) =>
    act(day(days), (tx, officer, at) => {
      const onDay = dayInJapan(at).toString()
      return enterValue(tx, officer, products, { value: 1, onDay, evidence, link, file: null }, at)
    })
  return [
    act(day(10), async (tx, officer, at) => {
      const what = '副業人材と一緒に作り、その年度に発売された商品・サービスの数'
      const words = { name: '商品化・サービス化の件数', what, unit: '件' } as const
      products = await defineByHand(tx, officer, { ...words, kind: 'outcome', direction: 'up', figure: 'sum' }, at)
      const filter = { base: 'postings', programmeId: null, occupation: 'ec-operation' }
      const own = { name: 'EC運営の求人数', what: '求人数のうち、職種がEC運営のもの' }
      await defineFiltered(tx, officer, { ...own, ...filter }, at)
      const circulation = { year: 2018, production: 23_500, distribution: 50_000, source: '架空のデータ(デモ)' }
      await recordCirculation(tx, officer, circulation, at)
    }),
    value(80, '梨のコンポートの発売(観光課 新商品一覧 1行目)'),
    value(130, '宿泊者限定の朝市ツアーの開始(湯けむり旅館 公式サイト)'),
    act(day(131), async (tx, officer, at) => {
      const onDay = dayInJapan(at).toString()
      const evidence = '同じ朝市ツアーを、もう一度入力したもの'
      const given = { value: 1, onDay, evidence, link, file: null }
      await voidValue(tx, officer, await enterValue(tx, officer, products, given, at), at)
    }),
  ]
}
