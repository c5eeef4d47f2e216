import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { eventsOf, EVENING, questions, tour } from '../../tests/world/events.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { answerSurvey } from './answer-survey.ts'
import { attendByCode, attendanceCode, markAttendance } from './attendance.ts'
import { companyKey, countParties, returnedInWords } from './figures.ts'
import * as rows from './event-rows.ts'
import { partiesFor } from './read-parties.ts'
import { draftReport, reportEvent, reportFigures, reportOf } from './report-event.ts'
import { questionsFrom, setQuestions } from './survey.ts'
import { resultOf, surveyResults } from './survey-results.ts'
import type { EventRow } from './find-event.ts'
import type { RowsOf } from '../evidence.ts'

const { db, owner } = await freshDatabase()
const events = eventsOf(db, owner)
const { member } = office(owner)
const SECRET = 'a secret of these tests'

test('the code of the room is for one event and one day, six digits', () => {
  const codes = ['e1', 'e2'].flatMap((id) => [NOW, EVENING].map((at) => attendanceCode(SECRET, id, at)))
  assert.equal(new Set(codes).size, 4)
  for (const code of codes) assert.match(code, /^\d{6}$/)
  assert.equal(attendanceCode(SECRET, 'e1', NOW), attendanceCode(SECRET, 'e1', new Date(NOW.getTime() + 3_600_000)))
})

test('whoever types the code of the day attends, in full width too; another code or day does not', async () => {
  const { id, registration, talent } = await events.joined()
  const shown = attendanceCode(SECRET, id, EVENING)
  const type = (typed: string, now = EVENING) =>
    as(db, talent, (tx) => attendByCode(tx, talent, registration, { typed, shown }, now))
  await assert.rejects(type(shown, NOW), /開催の日だけ/)
  await assert.rejects(type(shown === '000000' ? '000001' : '000000'), Invalid)
  const wide = shown.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  await type(` ${wide.slice(0, 3)} ${wide.slice(3)}`)
  const row = await events.registration(registration)
  assert.deepEqual([row.state, row.how], ['attended', 'code'])
  await assert.rejects(type(shown), Stale)
})

test('one form marks everybody; whoever is not ticked was absent, and a mistake is mended', async () => {
  const made = await events.joined()
  const other = await events.join(await events.talent(), made.id)
  const mark = (...came: string[]) =>
    as(db, made.officer, (tx) => markAttendance(tx, made.officer, made.id, new Set(came), EVENING))
  const states = async () => [
    (await events.registration(made.registration)).state,
    (await events.registration(other)).state,
  ]
  await mark(made.registration)
  assert.deepEqual(await states(), ['attended', 'absent'])
  await mark(other)
  assert.deepEqual(await states(), ['absent', 'attended'])
  const journal = await owner.selectFrom('journal').select('name').where('subject', '=', other).orderBy('seq').execute()
  assert.deepEqual(journal.map(({ name }) => name).slice(-2), ['registration.missed', 'registration.attended'])
  await assert.rejects(
    as(db, made.officer, (tx) => markAttendance(tx, made.officer, made.id, new Set(), NOW)),
    /開催の日から/,
  )
})

test('a survey: one answer for each who attended, without a name, shown from three on', async () => {
  const made = await events.opened({ venueSeats: 9 })
  await events.asked(made)
  const people = await Promise.all([1, 2, 3, 4].map(() => events.talent()))
  const ids = await Promise.all(people.map((person) => events.join(person, made.id)))
  const came = new Set(ids.slice(0, 3))
  await as(db, made.officer, (tx) => markAttendance(tx, made.officer, made.id, came, EVENING))
  const answer = (n: number, said: Record<number, string>) => {
    const person = people[n]
    if (!person) throw new Error('nobody')
    return as(db, person, (tx) => answerSurvey(tx, person, ids[n] ?? '', said, EVENING))
  }
  const results = () => as(db, made.officer, (tx) => surveyResults(tx, made.id))
  await assert.rejects(answer(0, { 1: '6', 2: '契約' }), Invalid)
  await answer(0, { 1: '5', 2: '契約', 3: 'よかった' })
  await assert.rejects(answer(0, { 1: '1', 2: '契約' }), /すでにお答え/)
  await answer(1, { 1: '4', 2: '契約' })
  assert.deepEqual([(await results()).answers, (await results()).results], [2, null])
  await answer(2, { 1: '3', 2: '報酬' })
  await assert.rejects(answer(3, { 1: '5', 2: '契約' }), /出席した方/)
  const found = (await results()).results
  assert.equal(found?.[0]?.mean, 4)
  assert.deepEqual(
    found?.[1]?.counts.map(({ label, value }) => `${label}${value}`),
    ['契約2', '報酬1'],
  )
  assert.deepEqual(found?.[2]?.words, ['よかった'])
  const columns = Object.keys(await owner.selectFrom('survey_answers').selectAll().executeTakeFirstOrThrow())
  assert.deepEqual(columns.toSorted(), ['answers', 'event_id', 'id', 'municipality_id'])
  await assert.rejects(
    as(db, made.officer, (tx) => setQuestions(tx, made.officer, made.id, questions, EVENING)),
    /すでに回答がある/,
  )
  const foreign = await member('municipality')
  assert.equal((await as(db, foreign, (tx) => surveyResults(tx, made.id))).answers, 0)
})

test('questions are read line by line', () => {
  const none = { kind: null, label: '', choices: '' }
  assert.deepEqual(questionsFrom([{ kind: 'choice', label: '何を', choices: '契約、 報酬' }, none]), [
    { number: 1, kind: 'choice', label: '何を', choices: ['契約', '報酬'] },
  ])
  for (const [wrong, field] of [
    [none, 'label1'],
    [{ kind: null, label: '何を', choices: '' }, 'kind1'],
    [{ kind: 'choice', label: '何を', choices: '契約' }, 'choices1'],
    [{ kind: 'choice', label: '何を', choices: '契約、契約' }, 'choices1'],
  ] as const)
    assert.throws(
      () => questionsFrom([wrong]),
      (e) => e instanceof Invalid && field in e.problems,
    )
  const text = resultOf(questions[2] ?? { number: 3, kind: 'text', label: '', choices: [] }, [{ 3: 'い' }, { 3: 'あ' }])
  assert.deepEqual(text.words, ['あ', 'い'])
})

test('a report is drafted from the figures, needs everybody’s attendance, and stands as it was', async () => {
  const made = await events.held({ venueSeats: 9 })
  const row = (await events.row(made.id)) as EventRow
  const figures = await as(db, made.officer, (tx) => reportFigures(tx, row))
  assert.match(draftReport(row, figures), /参加者は1人\(申込1人の100%\)で、会場1人、オンライン0人/)
  const report = (words: string) => as(db, made.officer, (tx) => reportEvent(tx, made.officer, made.id, words, EVENING))
  await owner.updateTable('registrations').set({ state: 'confirmed' }).where('id', '=', made.registration).execute()
  await assert.rejects(report('質問が多く出た会でした。'), /出欠が記録されていない人が1人/)
  await owner.updateTable('registrations').set({ state: 'attended' }).where('id', '=', made.registration).execute()
  await report('質問が多く出た会でした。')
  await owner.updateTable('registrations').set({ state: 'absent' }).where('id', '=', made.registration).execute()
  const frozen = await as(db, made.officer, (tx) => reportOf(tx, made.id))
  assert.deepEqual([frozen?.figures.attended, frozen?.words], [1, '質問が多く出た会でした。'])
  await assert.rejects(report('質問が多く出た会でした。'), Stale)
})

test('who came to an earlier tour of the same town is marked, and counted as an indicator', async () => {
  const first = await events.held({ ...tour, selected: false })
  const content = { ...tour, startsAt: new Date('2026-01-10T01:00:00Z'), endsAt: new Date('2026-01-10T07:00:00Z') }
  const again = await events.opened({ ...content, selected: false }, { of: first })
  const newcomer = await events.talent()
  const ids = [await events.join(first.talent, again.id), await events.join(newcomer, again.id)]
  const later = new Date('2026-01-10T05:00:00Z')
  await as(db, first.officer, (tx) => markAttendance(tx, first.officer, again.id, new Set(ids), later))
  const parties = await as(db, first.officer, async (tx) => partiesFor(tx, (await events.row(again.id)) as EventRow))
  assert.deepEqual(
    parties.map(({ earlierTours }) => earlierTours),
    [1, 0],
  )
  assert.equal(returnedInWords(countParties(parties)), '2人中1人が再訪')
  const count = async (rowsOf: RowsOf) => {
    const scope = { municipalityId: first.officer.organizationId, year: fiscalYear(2025) }
    const found = await as(db, first.officer, (tx) => rowsOf(scope).execute(tx))
    return found.rows.reduce((sum, { value }) => sum + value, 0)
  }
  // The second one was not written down as held.
  assert.deepEqual(await Promise.all([rows.tourRows, rows.tourPeopleRows, rows.repeaterRows].map(count)), [1, 3, 1])
  const corrected = new Date('2026-01-12T01:00:00Z')
  await as(db, first.officer, (tx) => markAttendance(tx, first.officer, first.id, new Set(), corrected))
  const asOf = (known: Date) => count((scope) => rows.repeaterRows({ ...scope, known }))
  assert.deepEqual([await asOf(later), await asOf(corrected)], [1, 0], 'a correction changes no figure of before')
})

test('seminars count people and companies; the same company however it is typed', async () => {
  const made = await events.opened({ venueSeats: 20 })
  const parties = [
    ['株式会社湯けむり旅館', 2],
    ['湯けむり旅館(株)', 1],
    ['梨園', 1],
    ['', 1],
  ] as const
  const ids: string[] = []
  for (const [company, people] of parties)
    ids.push(await events.join(await events.talent(), made.id, { company, people }))
  await as(db, made.officer, (tx) => markAttendance(tx, made.officer, made.id, new Set(ids), EVENING))
  const count = async (rowsOf: RowsOf, year = 2025, known?: Date) => {
    const scope = { municipalityId: made.officer.organizationId, year: fiscalYear(year), known }
    const found = await as(db, made.officer, (tx) => rowsOf(scope).execute(tx))
    return found.rows.reduce((sum, { value }) => sum + value, 0)
  }
  assert.deepEqual(await Promise.all([count(rows.seminarPeopleRows), count(rows.seminarCompanyRows)]), [5, 2])
  assert.deepEqual([await count(rows.seminarRows), await count(rows.seminarPeopleRows, 2024)], [0, 0])
  assert.equal(await count(rows.seminarPeopleRows, 2025, NOW), 0)
  assert.equal(companyKey('(有) ゆけむり'), companyKey('有限会社ゆけむり'))
})
