import { as, type Member } from '../../src/actor.ts'
import { collectTask, groupTask, setAsideTask } from '../../src/contracts/office-tasks/collect-tasks.ts'
import { defineRole } from '../../src/contracts/office-tasks/define-role.ts'
import { NOW, office } from '../world/office.ts'
import type { Arranged, Deed, Stage } from './deed.ts'

const told = {
  department: '総務課',
  trouble: '申請書の入力に時間がかかります。',
  frequency: 'weekly',
  hope: '入力の手間を半分にしたいです。',
} as const
const role = { name: '業務改善アドバイザー', purpose: '申請の手順を見直し、毎月1つ改善を一緒に進める。' }

interface Collected {
  officer: Member
  task: string
  role: string
}

/** A task of a municipality and a role that it might stand under. */
export async function collected(s: Pick<Stage, 'db' | 'owner'>): Promise<Collected> {
  const officer = await office(s.owner).member('municipality')
  return as(s.db, officer, async (tx) => ({
    officer,
    task: await collectTask(tx, officer, told, NOW),
    role: await defineRole(tx, officer, role, NOW),
  }))
}

const deed = (
  route: Deed['route'],
  path: (made: Collected) => string,
  fields: (made: Collected) => Arranged['fields'],
  before: (s: Stage, made: Collected) => Promise<unknown> = () => Promise.resolve(),
): Deed => ({
  route,
  arrange: async (s) => {
    const made = await collected(s)
    await before(s, made)
    const stranger = await office(s.owner).member('municipality')
    return { actor: made.officer, path: path(made), fields: fields(made), stranger }
  },
})

/** A list of one's own, which every municipality has. */
const ownList = (route: Deed['route'], fields: Arranged['fields']): Deed => ({
  route,
  arrange: async (s) => ({ actor: await office(s.owner).member('municipality'), path: route, fields }),
})

/** 庁内課題, by the officer of a municipality. */
export const officeTaskDeeds: readonly Deed[] = [
  ownList('/town/tasks', told),
  ownList('/town/office-roles', role),
  deed(
    '/town/tasks/:task/groupings',
    ({ task }) => `/town/tasks/${task}/groupings`,
    (made) => ({ role: made.role }),
  ),
  deed(
    '/town/tasks/:task/set-asides',
    ({ task }) => `/town/tasks/${task}/set-asides`,
    () => ({ reason: '来年度の予算で検討します。' }),
  ),
  deed(
    '/town/tasks/:task/returns',
    ({ task }) => `/town/tasks/${task}/returns`,
    () => ({}),
    (s, { officer, task }) =>
      as(s.db, officer, (tx) => setAsideTask(tx, officer, task, '来年度の予算で検討します。', NOW)),
  ),
  deed(
    '/town/office-roles/:role/postings',
    (made) => `/town/office-roles/${made.role}/postings`,
    () => ({}),
    (s, made) => as(s.db, made.officer, (tx) => groupTask(tx, made.officer, made.task, made.role, NOW)),
  ),
]
