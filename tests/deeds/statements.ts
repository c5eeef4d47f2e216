import type { Look } from '../matrix/looks.ts'
import { office } from '../world/office.ts'
import { type MadeStatement, statementsOf } from '../world/statements.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const stranger = ({ owner }: Stage) => office(owner).member('municipality')

async function on(s: Stage, made: MadeStatement, below = '', fields: Arranged['fields'] = {}): Promise<Arranged> {
  const path = `/town/statements/${made.statement}${below}`
  return { actor: made.officer, path, fields, stranger: await stranger(s) }
}

const texts = { effect: '宿の予約が増えた', experts: '会議で妥当とされた', opinion: '', policy: '続ける', reason: '' }

export const statementDeeds: readonly Deed[] = [
  {
    route: '/town/statements',
    arrange: async (s) => {
      const { officer, programme } = await statementsOf(s).aimed(2024)
      const fields = { programme, kind: 'annual', year: '2024', month: '' }
      return { actor: officer, path: '/town/statements', fields }
    },
  },
  {
    route: '/town/statements/:statement/edit',
    arrange: async (s) => {
      const fields = { edition: '1', ...texts, 'words-matches': '目標に届かなかった' }
      return on(s, await statementsOf(s).drafted(), '/edit', fields)
    },
  },
  {
    route: '/town/statements/:statement/refreshments',
    arrange: async (s) => on(s, await statementsOf(s).drafted(), '/refreshments'),
  },
  {
    route: '/town/statements/:statement/submissions',
    arrange: async (s) => on(s, await statementsOf(s).written(), '/submissions'),
  },
  {
    route: '/town/statements/:statement/discards',
    arrange: async (s) =>
      on(s, await statementsOf(s).drafted(), '/discards', { discardReason: '事業を取り違えて作ったため' }),
  },
  {
    route: '/town/statements/:statement/versions',
    arrange: async (s) => on(s, await statementsOf(s).submitted(), '/versions'),
  },
  {
    route: '/town/statements/:statement/publications',
    arrange: async (s) => on(s, await statementsOf(s).submitted({ kind: 'result' }), '/publications'),
  },
  {
    route: '/town/publications/:publication/withdrawals',
    arrange: async (s) => {
      const { officer, publication } = await statementsOf(s).published()
      const path = `/town/publications/${publication}/withdrawals`
      return { actor: officer, path, fields: {}, stranger: await stranger(s) }
    },
  },
  {
    route: '/town/statements/:statement/exports',
    arrange: async (s) => on(s, await statementsOf(s).submitted(), '/exports', { format: 'csv' }),
  },
  {
    route: '/town/statement-forms/:year',
    arrange: async (s) => ({
      actor: await office(s.owner).member('municipality'),
      path: '/town/statement-forms/2025',
      fields: {
        'heading-1': '事業名',
        'source-1': 'programme',
        'heading-2': '実績額',
        'source-2': 'expenses',
        'unit-2': '円',
      },
    }),
    noStranger: '様式は自分の町のものだけ',
  },
]

export const statementLooks: readonly Look[] = [
  {
    route: '/town/statements/:statement/figures/:indicator',
    arrange: async (s) => on(s, await statementsOf(s).submitted(), '/figures/matches'),
  },
  {
    route: '/town/exports/:export',
    arrange: async (s) => {
      const { officer, asked } = await statementsOf(s).asked()
      return { actor: officer, path: `/town/exports/${asked}`, stranger: await stranger(s) }
    },
  },
  {
    route: '/town/exports/:export/file',
    arrange: async (s) => {
      const { officer, asked } = await statementsOf(s).made()
      return { actor: officer, path: `/town/exports/${asked}/file`, stranger: await stranger(s) }
    },
  },
  {
    route: '/towns/:municipality/results/:year',
    arrange: async (s) => {
      const { officer } = await statementsOf(s).published()
      const { place_code } = await s.owner
        .selectFrom('organizations')
        .select('place_code')
        .where('id', '=', officer.organizationId)
        .executeTakeFirstOrThrow()
      return { actor: undefined, path: `/towns/${place_code ?? ''}/results/2024` }
    },
  },
]
