import { as } from '../../src/actor.ts'
import { tagHelper } from '../../src/contracts/workdays/side-job.ts'
import type { Look } from '../matrix/looks.ts'
import { pdfFile } from '../world/files.ts'
import { NOW, office } from '../world/office.ts'
import { usualRuleFields } from '../world/subsidy-rules.ts'
import { usualFields, workdaysOf } from '../world/workdays.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

type Fields = Arranged['fields']
const files = { receipt: { name: '領収書.pdf', bytes: pdfFile() } }

/** The talent of a contract; another talent does not find it. */
async function mine(s: Stage, made: Awaited<ReturnType<ReturnType<typeof workdaysOf>['begun']>>, below: string) {
  return { actor: made.talent, path: `/my/contracts/${made.id}${below}`, stranger: await office(s.owner).talent() }
}

/** The client, of the same kind as its stranger. */
async function theirs(
  s: Stage,
  below: (workday: string) => string,
  kind: 'company' | 'municipality' = 'company',
): Promise<Omit<Arranged, 'fields'>> {
  const { begun, add } = workdaysOf(s)
  const made = await begun(kind)
  const path = `/client/contracts/${made.id}${below(await add(made))}`
  return { actor: made.client, path, stranger: await office(s.owner).member(kind) }
}

const byClient = (route: Deed['route'], below: (workday: string) => string, fields: Fields = {}): Deed => ({
  route,
  arrange: async (s) => ({ ...(await theirs(s, below)), fields }),
})

/** Towns of 熊本県, each of its own. */
let towns = 5000

/** 活動記録と補助: written by the talent, judged by the client. */
export const workdayDeeds: readonly Deed[] = [
  {
    route: '/my/contracts/:contract/workdays',
    arrange: async (s) => ({
      ...(await mine(s, await workdaysOf(s).begun(), '/workdays')),
      fields: usualFields,
      files,
    }),
  },
  {
    route: '/my/contracts/:contract/workdays/:workday/corrections',
    arrange: async (s) => {
      const { begun, add } = workdaysOf(s)
      const made = await begun()
      const where = await mine(s, made, `/workdays/${await add(made)}/corrections`)
      return { ...where, fields: { ...usualFields, hours: '5' }, files }
    },
  },
  {
    route: '/my/contracts/:contract/employer',
    arrange: async (s) => {
      const made = await workdaysOf(s).begun('municipality')
      await as(s.db, made.client, (tx) => tagHelper(tx, made.client, made.id, NOW))
      return { ...(await mine(s, made, '/employer')), fields: { employer: '大手町商事株式会社', area: 'tokyo' } }
    },
  },
  byClient('/client/contracts/:contract/workdays/:workday/confirmations', (id) => `/workdays/${id}/confirmations`),
  byClient('/client/contracts/:contract/workdays/:workday/returns', (id) => `/workdays/${id}/returns`, {
    reason: '金額を確かめてください。',
  }),
  byClient('/client/contracts/:contract/subsidy/applications', () => '/subsidy/applications', {
    'appliedOn-year': '2025',
    'appliedOn-month': '10',
    'appliedOn-day': '20',
    checked: 'yes',
  }),
  {
    route: '/client/contracts/:contract/helper-tags',
    arrange: async (s) => ({ ...(await theirs(s, () => '/helper-tags', 'municipality')), fields: {} }),
  },
  {
    route: '/desk/subsidies/:prefecture',
    noStranger: '県の要綱は、どの運営事業者も登録できる',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/subsidies/43',
      fields: usualRuleFields,
    }),
  },
  {
    route: '/town/subsidies',
    noStranger: '自分の町だけの要綱を登録する',
    arrange: async (s) => {
      const actor = await office(s.owner).member('municipality')
      await s.owner
        .updateTable('organizations')
        .set({ place_code: `43${++towns}` })
        .where('id', '=', actor.organizationId)
        .execute()
      return { actor, path: '/town/subsidies', fields: usualRuleFields }
    },
  },
]

const look = (below: string): Look => ({
  route: `/client/contracts/:contract${below}`,
  arrange: (s) => theirs(s, () => below),
})

export const workdayLooks: readonly Look[] = [
  look('/workdays'),
  look('/subsidy'),
  look('/subsidy/application.pdf'),
  look('/subsidy/report.pdf'),
  look('/subsidy/report.xlsx'),
  {
    route: '/workdays/:workday/receipt',
    arrange: async (s) => {
      const { begun, add } = workdaysOf(s)
      const made = await begun()
      const id = await add(made, { receipt: { type: 'pdf', name: '領収書.pdf', bytes: pdfFile() } })
      return { actor: made.client, path: `/workdays/${id}/receipt`, stranger: await office(s.owner).member('company') }
    },
  },
]
