import type { Look } from '../matrix/looks.ts'
import { debriefingFields, debriefingsOf, type MadeDebriefing } from '../world/debriefings.ts'
import { pdfFile } from '../world/files.ts'
import { office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const THEIRS = '/client/contracts/:contract/debriefings' as const
const MINE = '/my/contracts/:contract/debriefings' as const

async function byClient(s: Stage, made: { id: string; client: Arranged['actor'] }, below: string) {
  const path = `/client/contracts/${made.id}/debriefings${below}`
  return { actor: made.client, path, stranger: await office(s.owner).member('municipality') }
}

const onOne = (below: string, fields: Arranged['fields'], files?: Arranged['files']): Deed => ({
  route: `${THEIRS}/:debriefing/${below}`,
  arrange: async (s) => {
    const made = await debriefingsOf(s).held()
    const where = await byClient(s, made, `/${made.debriefing}/${below}`)
    return { ...where, fields, ...(files ? { files } : {}) }
  },
})

/** 報告会, written by the client. */
export const debriefingDeeds: readonly Deed[] = [
  {
    route: THEIRS,
    arrange: async (s) => ({ ...(await byClient(s, await debriefingsOf(s).begun(), '')), fields: debriefingFields }),
  },
  onOne('withdrawals', { withdrawReason: '日付を取り違えたため' }),
  onOne('materials', { title: '報告の資料' }, { file: { name: '報告.pdf', bytes: pdfFile() } }),
]

const material = ({ debriefing, material: id }: MadeDebriefing & { material: string }) =>
  `/${debriefing}/materials/${id}`

export const debriefingLooks: readonly Look[] = [
  {
    route: `${THEIRS}/:debriefing/materials/:material`,
    arrange: async (s) => {
      const made = await debriefingsOf(s).withMaterial()
      return byClient(s, made, material(made))
    },
  },
  {
    route: MINE,
    arrange: async (s) => {
      const made = await debriefingsOf(s).held()
      return {
        actor: made.talent,
        path: `/my/contracts/${made.id}/debriefings`,
        stranger: await office(s.owner).talent(),
      }
    },
  },
  {
    route: `${MINE}/:debriefing/materials/:material`,
    arrange: async (s) => {
      const made = await debriefingsOf(s).withMaterial()
      const path = `/my/contracts/${made.id}/debriefings${material(made)}`
      return { actor: made.talent, path, stranger: await office(s.owner).talent() }
    },
  },
]
