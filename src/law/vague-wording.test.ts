import { test } from 'vitest'
import assert from 'node:assert/strict'
import { vagueWording } from './vague-wording.ts'

const words = (text: string) => vagueWording(text).map(({ word }) => word)

test('vague words are found, each with what to write instead', () => {
  assert.deepEqual(vagueWording('マーケティング全般'), [
    { word: '全般', from: 7, to: 9, remedy: '最初の3か月で取り組む業務を、2つか3つに絞って書いてください' },
  ])
  assert.deepEqual(words('いろいろ相談したい。様々な業務を臨機応変にお願いします'), [
    'いろいろ',
    '様々な',
    '臨機応変に',
  ])
  assert.deepEqual(words('その他付随する業務、何でも幅広く対応できる即戦力'), [
    'その他付随する業務',
    '何でも',
    '幅広く対応',
    '即戦力',
  ])
  assert.deepEqual(words('SNSをいい感じに。適宜お任せします'), ['いい感じ', '適宜', 'お任せします'])
})

test('a scoped task is left alone', () => {
  const task = '予約サイトの直販率を3か月で15%から25%に上げたい。月2回のオンライン相談と、改善案を1通お願いします。'
  assert.deepEqual(words(task), [])
})
