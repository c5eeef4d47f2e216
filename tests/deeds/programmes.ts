import { as, type Member } from '../../src/actor.ts'
import type { Look } from '../matrix/looks.ts'
import { planRound } from '../../src/programmes/rounds.ts'
import { makeProgramme } from '../../src/programmes/make-programme.ts'
import { NOW, office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const typed = {
  name: '湯けむり副業プロジェクト',
  purpose: '企業の課題を一緒に解く',
  firstYear: '2025',
  lastYear: '2027',
  replyDays: '7',
  reminderDays: '5',
}
const text = { name: 'もとの名', purpose: '', firstYear: 2025, lastYear: 2025, replyDays: 7, reminderDays: 5 }
const round = {
  name: '第1回',
  'opensOn-year': '2025',
  'opensOn-month': '12',
  'opensOn-day': '3',
  'closesOn-year': '2025',
  'closesOn-month': '12',
  'closesOn-day': '14',
}

async function ofTown(s: Stage, change: string, fields: Record<string, string>) {
  const officer = await office(s.owner).member('municipality')
  const id = await as(s.db, officer, (tx) => makeProgramme(tx, officer, officer.organizationId, text, NOW))
  return {
    actor: officer,
    path: `/town/programmes/${id}/${change}`,
    fields,
    stranger: await office(s.owner).member('municipality'),
  }
}

async function ofOperator(s: Stage, change: string, fields: Record<string, string>) {
  const operator: Member = await office(s.owner).member('operator')
  const town = await office(s.owner).organization('municipality')
  const id = await as(s.db, operator, (tx) => makeProgramme(tx, operator, town, text, NOW))
  return { actor: operator, path: `/desk/programmes/${id}/${change}`, fields }
}

/** A round that has not begun; its days are moved on. */
async function roundOf(s: Stage, base: '/town' | '/desk'): Promise<Arranged> {
  const officer = await office(s.owner).member('municipality')
  const programme = await as(s.db, officer, (tx) => makeProgramme(tx, officer, officer.organizationId, text, NOW))
  const days = { name: '第1回', opensOn: '2025-12-10', closesOn: '2025-12-20' }
  const id = await as(s.db, officer, (tx) => planRound(tx, officer, programme, days, NOW))
  const { name: _, ...fields } = round
  const path = `${base}/rounds/${id}/days`
  if (base === '/desk') return { actor: await office(s.owner).member('operator'), path, fields }
  return { actor: officer, path, fields, stranger: await office(s.owner).member('municipality') }
}

export const programmeDeeds: readonly Deed[] = [
  { route: '/town/rounds/:round/days', arrange: (s) => roundOf(s, '/town') },
  { route: '/desk/rounds/:round/days', arrange: (s) => roundOf(s, '/desk') },
  {
    route: '/town/programmes',
    arrange: async (s) => ({
      actor: await office(s.owner).member('municipality'),
      path: '/town/programmes',
      fields: typed,
    }),
  },
  {
    route: '/desk/programmes',
    arrange: async (s) => ({
      actor: await office(s.owner).member('operator'),
      path: '/desk/programmes',
      fields: { ...typed, municipality: await office(s.owner).organization('municipality') },
    }),
  },
  { route: '/town/programmes/:programme/edit', arrange: (s) => ofTown(s, 'edit', { ...typed, version: '1' }) },
  { route: '/desk/programmes/:programme/edit', arrange: (s) => ofOperator(s, 'edit', { ...typed, version: '1' }) },
  { route: '/town/programmes/:programme/rounds', arrange: (s) => ofTown(s, 'rounds', round) },
  { route: '/desk/programmes/:programme/rounds', arrange: (s) => ofOperator(s, 'rounds', round) },
]

/** A round is public as soon as it is planned. */
export const programmeLooks: readonly Look[] = [
  {
    route: '/rounds/:round',
    arrange: async (s) => {
      const officer = await office(s.owner).member('municipality')
      const round = {
        name: '第1回',
        opensOn: '2025-12-03',
        closesOn: '2025-12-14',
      }
      const id = await as(s.db, officer, async (tx) =>
        planRound(tx, officer, await makeProgramme(tx, officer, officer.organizationId, text, NOW), round, NOW),
      )
      return { actor: undefined, path: `/rounds/${id}` }
    },
  },
]
