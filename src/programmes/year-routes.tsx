import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { beginYear, changeYear, confirmYear } from './begin-year.ts'
import { carryYear } from './carry-year.ts'
import { addMilestone, finishMilestone } from './milestones.ts'
import { addBudgetLine, voidBudgetLine } from './money.ts'
import { addParticipant, removeParticipant } from './participants.ts'
import { drawProgramme } from './programme-handlers.tsx'
import {
  BudgetLineForm,
  ChangedYearForm,
  MilestoneForm,
  NewYearForm,
  NothingForm,
  ParticipantForm,
} from './year-forms.ts'
import { drawYear, onYear, TOWN_YEARS } from './year-handlers.tsx'

const town = { for: ['municipality'] } as const
const write = { ...town, method: 'post', pace: 'writing' } as const
const read = { method: 'get', pace: 'reading', journal: { none: '事業の情報は私事ではない' } } as const
const PLAN = `${TOWN_YEARS}/:programmeYear` as const

/** The plan of a fiscal year: the town writes it, the operator reads it. */
export const programmeYearRoutes: readonly Route[] = routesOf(
  { ...write, path: '/town/programmes/:programme/years', journal: 'programmeYear.begun', handle: begin },
  { ...read, ...town, path: PLAN, handle: (visit) => drawYear(visit, TOWN_YEARS, visit.id('programmeYear')) },
  {
    ...read,
    for: ['operator'],
    path: '/desk/programme-years/:programmeYear',
    handle: (visit) => drawYear(visit, '/desk/programme-years', visit.id('programmeYear')),
  },
  {
    ...write,
    path: `${PLAN}/edit`,
    journal: 'programmeYear.changed',
    handle: (visit) =>
      onYear(visit, ChangedYearForm, '計画を変更しました', (tx, id, { grantCode, ...text }) =>
        changeYear(tx, visit.actor, id, { ...text, grantCode: grantCode ?? '' }, visit.now),
      ),
  },
  {
    ...write,
    path: `${PLAN}/confirmations`,
    journal: 'programmeYear.confirmed',
    handle: (visit) =>
      onYear(visit, NothingForm, '計画を確定しました', (tx, id) => confirmYear(tx, visit.actor, id, visit.now)),
  },
  {
    ...write,
    path: `${PLAN}/successors`,
    journal: 'programmeYear.begun',
    handle: (visit) =>
      onYear(
        visit,
        NothingForm,
        '次の年度の案を作りました。内容を確かめて確定してください',
        async (tx, id) => `${TOWN_YEARS}/${await carryYear(tx, visit.actor, id, visit.now)}`,
      ),
  },
  {
    ...write,
    path: `${PLAN}/budget-lines`,
    journal: 'programmeYear.money_added',
    handle: (visit) =>
      onYear(visit, BudgetLineForm, '行を加えました', (tx, id, line) =>
        addBudgetLine(tx, visit.actor, id, line, visit.now),
      ),
  },
  {
    ...write,
    path: '/town/budget-lines/:budgetLine/withdrawals',
    journal: 'programmeYear.money_voided',
    handle: voidLine,
  },
  {
    ...write,
    path: `${PLAN}/milestones`,
    journal: 'programmeYear.milestone_added',
    handle: (visit) =>
      onYear(visit, MilestoneForm, '節目を加えました', (tx, id, text) =>
        addMilestone(tx, visit.actor, id, text, visit.now),
      ),
  },
  {
    ...write,
    path: '/town/milestones/:milestone/completions',
    journal: 'programmeYear.milestone_done',
    handle: finish,
  },
  {
    ...write,
    path: `${PLAN}/participants`,
    journal: 'programmeYear.joined',
    handle: (visit) =>
      onYear(visit, ParticipantForm, '組織を加えました', (tx, id, { organization }) =>
        addParticipant(tx, visit.actor, id, organization, visit.now),
      ),
  },
  {
    ...write,
    path: `${PLAN}/participants/:organization/removals`,
    journal: 'programmeYear.left',
    handle: (visit) =>
      onYear(visit, NothingForm, '組織を外しました', (tx, id) =>
        removeParticipant(tx, visit.actor, id, visit.id('organization'), visit.now),
      ),
  },
)

function begin(visit: Visit): Promise<Response> {
  const programme = visit.id('programme')
  return submit(visit, NewYearForm, {
    act: async (tx, { year }) => `${TOWN_YEARS}/${await beginYear(tx, visit.actor, programme, year, visit.now)}`,
    again: (typed, problems) => drawProgramme(visit, '/town/programmes', typed, problems),
    options: { flash: '年度の計画の案を作りました' },
  })
}

function voidLine(visit: Visit): Promise<Response> {
  const id = visit.id('budgetLine')
  return visit.act(async (tx) => `${TOWN_YEARS}/${await voidBudgetLine(tx, visit.actor, id, visit.now)}`, {
    flash: '行を取り消しました',
  })
}

function finish(visit: Visit): Promise<Response> {
  const id = visit.id('milestone')
  return visit.act(async (tx) => `${TOWN_YEARS}/${await finishMilestone(tx, visit.actor, id, visit.now)}`, {
    flash: '節目を終えました',
  })
}
