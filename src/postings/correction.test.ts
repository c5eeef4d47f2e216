import assert from 'node:assert/strict'
import { test } from 'vitest'
import { completeContent } from '../../tests/world/posting-forms.ts'
import { type PostingContent, type PostingField } from './content.ts'
import { correctable, correctableFields, isSlip, problemsOfCorrection } from './correction.ts'
import { readableFields } from './field-names.ts'

const problems = (given: Partial<PostingContent>, before = completeContent) =>
  problemsOfCorrection(before, { ...before, ...given })

test('which fields may be corrected once people apply, and how freely — the whole table', () => {
  const of = (rule: string) => correctableFields.filter((field) => correctable[field] === rule).join(' ')
  const fixed = readableFields.filter((field) => !Object.hasOwn(correctable, field)).join(' ')
  assert.deepEqual(
    { explain: of('explain'), small: of('small'), later: of('later'), fixed },
    {
      explain: 'background tried partner recruiterAddress recruiterContact',
      small: 'title goal duties deliverables wanted meetingRhythm workPlace visitNote tools',
      later: 'closesOn',
      fixed:
        'occupation mustSkills niceSkills theme industry leaderRole remote visitRhythm travelPaidBy feeKind feeYen hoursPerMonth periodMonths startsOn seats confidentiality renewalNote recruiterName programmeId roundId workerCheck',
    },
  )
})

test.each<[string, string, boolean]>([
  ['予約サイトの立直し', '予約サイトの立て直し', true],
  ['写真と文書の改善案', '写真と文章の改善案', true],
  ['オンラインで打合せ', 'オンラインで打ち合わせ', true],
  ['月2回の打合せ', '月3回の打合せ', false],
  ['月に二回', '月に三回', false],
  ['サイトを更新する', 'サイトを毎日更新する', false],
  ['相談に乗る', '無償で相談に乗る', false],
  ['改善案を作る', '改善案を作り、毎週現地で従業員に研修を行い、報告書をまとめる', false],
  ['課題を整理し、改善案を作り、手順書にまとめ、従業員に伝える', '課題を整理する', false],
  ['報酬は税別', '報酬は税込み10%', false],
])('a slip of the pen: %s → %s: %s', (before, after, is) => {
  assert.equal(isSlip(before, after), is)
})

test('added explanation is welcome; a text that was there may not vanish', () => {
  assert.deepEqual(
    problems({
      background: `${completeContent.background}写真は10年前のままです。`,
      tried: '全く別の話を書きました。',
    }),
    {},
  )
  assert.deepEqual(problems({ partner: '' }), { partner: '一緒に進める人を空にはできません' })
})

test('nothing gets worse for those who applied: every term is refused with a sentence', () => {
  const worse: Partial<PostingContent> = {
    feeYen: 30_000,
    hoursPerMonth: 20,
    periodMonths: 12,
    startsOn: '2026-03-01',
    seats: 2,
    visitRhythm: 'weekly',
    travelPaidBy: 'talent',
    confidentiality: false,
    renewalNote: 'いつでも解除できます。',
    closesOn: '2025-12-24',
    duties: '予約サイトを毎日更新する。',
  }
  const told = problems(worse)
  assert.deepEqual(Object.keys(told).toSorted(), (Object.keys(worse) as PostingField[]).toSorted())
  assert.equal(told.feeYen, '報酬の額は公開後に変えられません。募集を終了し、写して新しい求人を作ってください')
  assert.equal(told.closesOn, '締切日は早められません。応募を考えている人がいます')
  assert.equal(told.duties, '専門家にお願いしたいことで直せるのは、数字を含まない8文字までの言い間違いや誤字だけです')
  assert.deepEqual(problems({ closesOn: '2026-01-10' }), {})
})
