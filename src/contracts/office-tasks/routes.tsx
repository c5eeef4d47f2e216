import type { z } from 'zod'
import { mayWrite } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../../route.ts'
import { submit } from '../../request/submit.ts'
import { problemsAt } from '../../ui/problems.ts'
import { collectTask, groupTask, setAsideTask, takeUpTask } from './collect-tasks.ts'
import { defineRole, draftFromRole } from './define-role.ts'
import { GroupForm, NothingForm, RoleForm, SetAsideForm, TaskForm } from './form.ts'
import { tasksFor } from './list-tasks.ts'
import { TasksPage } from './pages/tasks-page.tsx'

const PATH = '/town/tasks'
const write = { method: 'post', for: ['municipality'], pace: 'writing' } as const

async function draw(visit: Visit, typed: Typed = {}, problems: Problems = {}): Promise<Response> {
  const view = await visit.read((tx) => tasksFor(tx, visit.actor))
  // A form about a task that is not there is no form to be mended.
  const about = visit.param('task')
  if (
    about &&
    ![...view.collected, ...view.setAside, ...view.roles.flatMap(({ tasks }) => tasks)].some(({ id }) => id === about)
  )
    throw new NotFound()
  const props = { view, formKey: visit.formKey(), typed, problems, writes: mayWrite(visit.actor) }
  return visit.page(
    { title: '庁内の課題', crumbs: [{ href: '/client/postings', label: '庁内の求人' }], problems },
    <TasksPage {...props} />,
  )
}

/** One form of the page, and the one verb that it calls. */
function form<Shape extends Record<string, z.ZodType>>(
  shape: z.ZodObject<Shape>,
  act: (tx: Tx, visit: Visit, value: z.output<z.ZodObject<Shape>>) => Promise<unknown>,
  flash: string,
) {
  return (visit: Visit): Promise<Response> =>
    submit(visit, shape, {
      act: async (tx, value) => {
        await act(tx, visit, value)
        return PATH
      },
      again: (typed, problems) => draw(visit, typed, problems),
      options: { flash },
    })
}

const collect = form(TaskForm, (tx, v, told) => collectTask(tx, v.actor, told, v.now), '課題を登録しました')
const define = form(RoleForm, (tx, v, role) => defineRole(tx, v.actor, role, v.now), '役割を作りました')
const group = form(
  GroupForm,
  (tx, v, { role }) => groupTask(tx, v.actor, v.id('task'), role, v.now),
  '課題を役割に整理しました',
)
/** What has to be mended is said at the task that was set aside. */
const setAside = (visit: Visit): Promise<Response> =>
  submit(visit, SetAsideForm, {
    act: async (tx, { reason }) => {
      await setAsideTask(tx, visit.actor, visit.id('task'), reason, visit.now)
      return PATH
    },
    again: (typed, problems) => draw(visit, typed, problemsAt(problems, visit.id('task'))),
    options: { flash: '課題を見送りにしました' },
  })
const takeUp = form(NothingForm, (tx, v) => takeUpTask(tx, v.actor, v.id('task'), v.now), '課題を戻しました')

/** The one that leads on: to the posting's first step. */
const draft = (visit: Visit): Promise<Response> =>
  submit(visit, NothingForm, {
    act: async (tx) => `/client/postings/${await draftFromRole(tx, visit.actor, visit.id('role'), visit.now)}`,
    again: (typed, problems) => draw(visit, typed, problems),
    options: { flash: '求人の下書きを作りました。条件を書き足してください' },
  })

/** 庁内課題: collected, put under roles, written as postings. */
export const officeTaskRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: PATH,
    for: ['municipality'],
    pace: 'reading',
    journal: { none: '自分の組織の一覧' },
    handle: (visit) => draw(visit),
  },
  { ...write, path: PATH, journal: 'officeTask.collected', handle: collect },
  { ...write, path: `${PATH}/:task/groupings`, journal: 'officeTask.grouped', handle: group },
  { ...write, path: `${PATH}/:task/set-asides`, journal: 'officeTask.set_aside', handle: setAside },
  { ...write, path: `${PATH}/:task/returns`, journal: 'officeTask.taken_up', handle: takeUp },
  { ...write, path: '/town/office-roles', journal: 'officeRole.defined', handle: define },
  { ...write, path: '/town/office-roles/:role/postings', journal: 'officeTask.drafted', handle: draft },
)
