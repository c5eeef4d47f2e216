import assert from 'node:assert/strict'
import { test } from 'vitest'
import { parseForm } from '../../platform/web/parse.ts'
import { usualFields } from '../../../tests/world/workdays.ts'
import { AppliedForm, EmployerForm, ReturnForm, WorkdayForm } from './form.ts'

const read = (change: Record<string, string>) =>
  parseForm(
    WorkdayForm,
    Object.fromEntries(Object.entries({ ...usualFields, ...change }).map(([name, value]) => [name, [value]])),
  )

test('what an office types is understood: full-width digits, commas, 万, 円', () => {
  const yen = ['40,000', '４００００', '4万', '40000円', ''].map((travelYen) => {
    const parsed = read({ travelYen })
    return 'value' in parsed ? parsed.value.travelYen : parsed.problems
  })
  assert.deepEqual(yen, [40_000, 40_000, 40_000, 40_000, null])
})

test.each([
  [{ 'day-month': '13' }, 'day'],
  [{ 'day-day': '31' }, 'day'],
  [{ hours: '25' }, 'hours'],
  [{ hours: '-1' }, 'hours'],
  [{ quarter: '20' }, 'quarter'],
  [{ means: 'rocket' }, 'means'],
  [{ travelYen: '1000001' }, 'travelYen'],
  [{ travelYen: '12.5' }, 'travelYen'],
  [{ nights: '32' }, 'nights'],
  [{ origin: '駅'.repeat(101) }, 'origin'],
  [{ state: 'confirmed' }, 'form'],
])('%j is refused at %s', (change, field) => {
  const parsed = read(change)
  assert.deepEqual('problems' in parsed && Object.keys(parsed.problems), [field])
})

test('the small forms: a reason with words, a real day, an area that is metropolitan', () => {
  const problems = [
    parseForm(ReturnForm, { reason: ['短い'] }),
    parseForm(AppliedForm, { 'appliedOn-year': ['2025'] }),
    parseForm(EmployerForm, { employer: ['架空商事'], area: ['fukuoka'] }),
  ].map((parsed) => ('problems' in parsed ? Object.values(parsed.problems).join() : 'taken'))
  assert.equal(problems.includes('taken'), false, problems.join(' / '))
})
