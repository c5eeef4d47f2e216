import { as } from '../../src/actor.ts'
import { defineByHand, enterValue } from '../../src/indicators/own-indicators.ts'
import type { Look } from '../matrix/looks.ts'
import { NOW, office } from '../world/office.ts'
import { programmeYearsOf } from '../world/programme-years.ts'
import { onDay } from './days.ts'
import type { Deed, Stage } from './deed.ts'

const words = { name: '新商品の件数', what: '副業人材と一緒に作り、発売された商品の数' }
const hand = { ...words, unit: '件', kind: 'outcome', direction: 'up', figure: 'sum' } as const
const proven = { value: 1, onDay: '2025-10-31', evidence: '観光課 新商品一覧 3行目', link: '' }
const paper = { name: '新商品一覧.csv', bytes: Buffer.from('商品,発売日\n梨のジャム,2025-10-31\n') }

/** A town with an indicator of its own, and a value that a paper proves. */
async function ownOf({ db, owner }: Stage) {
  const officer = await office(owner).member('municipality')
  const stranger = await office(owner).member('municipality')
  const indicator = await as(db, officer, (tx) => defineByHand(tx, officer, hand, NOW))
  const file = { type: 'text' as const, ...paper }
  const value = await as(db, officer, (tx) => enterValue(tx, officer, indicator, { ...proven, file }, NOW))
  return { officer, stranger, indicator, value }
}

export const ownIndicatorDeeds: readonly Deed[] = [
  {
    route: '/town/own-indicators',
    arrange: async (s) => ({
      actor: await office(s.owner).member('municipality'),
      path: '/town/own-indicators',
      fields: hand,
    }),
  },
  {
    route: '/town/own-indicators/filters',
    arrange: async (s) => {
      const { officer, programme } = await programmeYearsOf(s).planned()
      return { actor: officer, path: '/town/own-indicators/filters', fields: { ...words, base: 'matches', programme } }
    },
  },
  {
    route: '/town/own-indicators/:ownIndicator/values',
    arrange: async (s) => {
      const { officer, stranger, indicator } = await ownOf(s)
      const fields = { value: '2', evidence: '商工会からの報告(11月分)', link: '', ...onDay('onDay', '2025-11-10') }
      return {
        actor: officer,
        path: `/town/own-indicators/${indicator}/values`,
        fields,
        files: { file: paper },
        stranger,
      }
    },
  },
  {
    route: '/town/own-values/:ownValue/withdrawals',
    arrange: async (s) => {
      const { officer, stranger, value } = await ownOf(s)
      return { actor: officer, path: `/town/own-values/${value}/withdrawals`, fields: {}, stranger }
    },
  },
  {
    route: '/town/circulations',
    arrange: async (s) => ({
      actor: await office(s.owner).member('municipality'),
      path: '/town/circulations',
      fields: { year: '2020', production: '23500', distribution: '50000', source: 'RESAS(地域経済分析システム)' },
    }),
  },
  {
    route: '/town/context-figures',
    arrange: async (s) => ({
      actor: await office(s.owner).member('municipality'),
      path: '/town/context-figures',
      fields: { kind: 'daytime', year: '2020', first: '9180', second: '9600', source: '国勢調査(総務省統計局)' },
    }),
  },
]

export const ownIndicatorLooks: readonly Look[] = [
  {
    route: '/town/own-values/:ownValue/file',
    arrange: async (s) => {
      const { officer, stranger, value } = await ownOf(s)
      return { actor: officer, path: `/town/own-values/${value}/file`, stranger }
    },
  },
]
