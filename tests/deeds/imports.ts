import { as } from '../../src/actor.ts'
import { readers } from '../../src/imports/desks.ts'
import { keepImport } from '../../src/imports/keep-import.ts'
import type { Look } from '../matrix/looks.ts'
import { corporateNumber, csvText } from '../import/office-values.ts'
import { NOW, office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

let listed = 700_000

/** A list of two companies that nobody has registered yet, as an office saves it. */
function companiesFile(): { name: string; bytes: Uint8Array } {
  const row = (name: string) => [corporateNumber(++listed), name, '鳥取県東伯郡湯梨浜町大字旭1-1', '313700', '宿泊業']
  const header = ['法人番号', '会社名', '所在地', '市区町村コード', '業種']
  const text = csvText([header, row('株式会社湯けむり旅館'), row('有限会社松風')])
  return { name: '企業一覧.csv', bytes: Buffer.from(`\uFEFF${text}`) }
}

/** A table that was read and waits for somebody to confirm it. Operators work on each other's. */
async function waiting(s: Stage, below: string): Promise<Arranged> {
  const actor = await office(s.owner).member('operator')
  const { name, bytes } = companiesFile()
  const reading = await readers.companies({ name, bytes })
  const id = await as(s.db, actor, (tx) => keepImport(tx, actor, { kind: 'companies', fileName: name, reading }, NOW))
  return { actor, path: `/desk/imports/${id}${below}`, fields: {} }
}

/** 取り込み. */
export const importDeeds: readonly Deed[] = [
  {
    route: '/desk/imports',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/imports',
      fields: { kind: 'companies' },
      files: { file: companiesFile() },
    }),
  },
  { route: '/desk/imports/:import/confirmations', arrange: (s) => waiting(s, '/confirmations') },
  { route: '/desk/imports/:import/discards', arrange: (s) => waiting(s, '/discards') },
]

export const importLooks: readonly Look[] = [
  { route: '/desk/imports/:import', arrange: (s) => waiting(s, '') },
  {
    route: '/desk/imports/templates/:kind',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/imports/templates/talents',
    }),
  },
]
