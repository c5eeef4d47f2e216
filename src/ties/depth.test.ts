import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { type DatedDeed, tieInDepth } from './depth.ts'
import {
  type DeedKind,
  deedNames,
  depthInWords,
  depthNames,
  depthRules,
  depths,
  surveyKindNames,
  surveyKindRules,
  surveyKinds,
} from './tie.ts'

const on = (day: string) => Temporal.PlainDate.from(day)

/** `応募 2025-05-01` → one deed; words as the office would write them down. */
function told(...lines: readonly string[]): DatedDeed[] {
  const kinds = {
    関心: 'interest',
    応募: 'applied',
    参加: 'joined',
    提案: 'proposed',
    訪問: 'visited',
    稼働: 'worked',
    更新: 'renewed',
    移住: 'moved',
    二地域: 'two_places',
  } as const
  return lines.map((line) => {
    const [what = '', day = ''] = line.split(' ')
    return { deed: kinds[what as keyof typeof kinds], on: on(day) }
  })
}

const histories: readonly (readonly string[])[] = [
  [],
  ['関心 2025-04-01'],
  ['関心 2025-04-01', '応募 2025-05-01'],
  ['応募 2025-05-01'],
  ['参加 2025-06-01'],
  ['提案 2025-06-02', '参加 2025-06-01'],
  ['参加 2025-06-01', '訪問 2025-06-01'],
  ['応募 2025-05-01', '稼働 2025-07-01'],
  ['応募 2025-05-01', '稼働 2025-07-01', '訪問 2025-08-01'],
  ['稼働 2025-07-01', '稼働 2026-04-01'],
  ['稼働 2025-04-01', '稼働 2026-03-31'],
  ['稼働 2025-07-01', '更新 2025-10-01', '稼働 2025-10-01'],
  ['関心 2025-04-01', '移住 2026-02-01'],
  ['応募 2025-05-01', '二地域 2025-12-01'],
]

test('from what happened to how deep it is', () => {
  const printed = histories.map((history) => {
    const tie = tieInDepth(told(...history))
    if (!tie) return `${history.join(', ') || '何もない'} → 縁はない`
    const since = tie.reached.map((r) => `${depthNames[r.depth]} ${r.since.toString()}`).join(', ')
    return `${history.join(', ')} → ${depthNames[tie.depth]} [${since}] ${tie.onsite ? '訪問系' : '非訪問系'}・${surveyKindNames[tie.kind]}`
  })
  assert.deepEqual(printed, [
    '何もない → 縁はない',
    '関心 2025-04-01 → 関心 [関心 2025-04-01] 非訪問系・趣味・消費型',
    '関心 2025-04-01, 応募 2025-05-01 → 応募 [関心 2025-04-01, 応募 2025-05-01] 非訪問系・参加・交流型',
    '応募 2025-05-01 → 応募 [応募 2025-05-01] 非訪問系・参加・交流型',
    '参加 2025-06-01 → 参加 [参加 2025-06-01] 非訪問系・参加・交流型',
    '提案 2025-06-02, 参加 2025-06-01 → 参加 [参加 2025-06-01] 非訪問系・直接寄与型',
    '参加 2025-06-01, 訪問 2025-06-01 → 訪問 [参加 2025-06-01, 訪問 2025-06-01] 訪問系・参加・交流型',
    '応募 2025-05-01, 稼働 2025-07-01 → 稼働 [応募 2025-05-01, 稼働 2025-07-01] 非訪問系・就労型(テレワーク)',
    '応募 2025-05-01, 稼働 2025-07-01, 訪問 2025-08-01 → 稼働 [応募 2025-05-01, 訪問 2025-08-01, 稼働 2025-07-01] 訪問系・就労型(現地)',
    '稼働 2025-07-01, 稼働 2026-04-01 → 継続 [稼働 2025-07-01, 継続 2026-04-01] 非訪問系・就労型(テレワーク)',
    '稼働 2025-04-01, 稼働 2026-03-31 → 稼働 [稼働 2025-04-01] 非訪問系・就労型(テレワーク)',
    '稼働 2025-07-01, 更新 2025-10-01, 稼働 2025-10-01 → 継続 [稼働 2025-07-01, 継続 2025-10-01] 非訪問系・就労型(テレワーク)',
    '関心 2025-04-01, 移住 2026-02-01 → 移住・二地域居住 [関心 2025-04-01, 移住・二地域居住 2026-02-01] 訪問系・参加・交流型',
    '応募 2025-05-01, 二地域 2025-12-01 → 移住・二地域居住 [応募 2025-05-01, 移住・二地域居住 2025-12-01] 訪問系・参加・交流型',
  ])
})

const deed = fc.record({
  deed: fc.constantFrom(...(Object.keys(deedNames) as (keyof typeof deedNames)[])),
  on: fc.integer({ min: 0, max: 1500 }).map((days) => on('2024-01-01').add({ days })),
})
const rank = (deeds: readonly DatedDeed[]) => {
  const tie = tieInDepth(deeds)
  return tie ? depths.indexOf(tie.depth) : -1
}

test('a tie never becomes looser by one more deed, and no depth is reached later by it', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), deed, (deeds, more) => {
      assert.ok(rank([...deeds, more]) >= rank(deeds))
      const after = new Map(tieInDepth([...deeds, more])?.reached.map((r) => [r.depth, r.since]))
      for (const { depth, since } of tieInDepth(deeds)?.reached ?? []) {
        const now = after.get(depth)
        assert.ok(now && Temporal.PlainDate.compare(now, since) <= 0, depth)
      }
    }),
    { numRuns: 500 },
  )
})

test('the order in which deeds were written down does not matter', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 10 }), fc.nat(), (deeds, turn) => {
      const turned = deeds.map((_, n) => deeds[(n + turn) % deeds.length]).filter((d) => d !== undefined)
      assert.deepEqual(JSON.stringify(tieInDepth(turned)), JSON.stringify(tieInDepth(deeds)))
    }),
  )
})

test('every depth and every type has its name and its rule in words', () => {
  for (const depth of depths) assert.ok(depthNames[depth] && depthRules[depth].length >= 8, depth)
  for (const kind of surveyKinds) assert.ok(surveyKindNames[kind] && surveyKindRules[kind].length > 10, kind)
})

test('of a person it is said what they declared, and of a group both', () => {
  const told = (...deeds: DeedKind[]) =>
    depthInWords(
      'moved',
      deeds.map((deed) => ({ deed })),
    )
  assert.deepEqual(
    [told('worked', 'two_places'), told('moved'), told('moved', 'two_places', 'visited'), told()],
    ['二地域居住', '移住', '二地域居住', '移住・二地域居住'],
  )
  assert.equal(depthInWords('worked', [{ deed: 'two_places' }]), '稼働')
})
