import assert from 'node:assert/strict'
import { test } from 'vitest'
import { createSearchIndex } from '../../platform/search/index.ts'
import { fieldSynonyms } from '../field-synonyms.ts'
import { findTalents } from './find-talents.ts'
import { documentOf, talentShape } from './search-document.ts'
import type { TalentRow } from './talent-rows.ts'
import { changed, everyTalent, type TalentSearch } from './talent-search.ts'

const NOW = new Date('2025-12-01T01:00:00Z')

const somebody: TalentRow = {
  id: '',
  state: 'active',
  headline: '',
  introduction: '',
  experience: '',
  achievements: '',
  hours: null,
  feeYen: null,
  availableFrom: null,
  remoteOnly: false,
  canVisit: false,
  rule: 'unknown',
  scoutable: false,
  updatedAt: new Date('2025-11-01T00:00:00Z'),
  skills: [],
  places: [],
}

const people: Partial<TalentRow>[] = [
  {
    id: 'マーケ',
    headline: 'ネット通販を8年',
    skills: ['instagram', 'seo'],
    hours: 20,
    feeYen: 50_000,
    places: [{ code: '313700', relation: 'born' }],
    scoutable: true,
    canVisit: true,
    rule: 'allowed',
    updatedAt: new Date('2025-11-03T00:00:00Z'),
  },
  {
    id: '経理',
    headline: '会計の仕組みづくり',
    experience: '複業で町工場を手伝っています。',
    hours: 10,
    feeYen: 0,
    availableFrom: '2026-02-15',
    places: [{ code: '312037', relation: 'wish' }],
    remoteOnly: true,
    rule: 'permission',
    updatedAt: new Date('2025-11-02T00:00:00Z'),
  },
  { id: '休み', headline: '人事', state: 'resting', places: [{ code: '310000', relation: 'family' }] },
]

const index = createSearchIndex({ shape: talentShape, synonyms: fieldSynonyms })
for (const one of people) index.put(documentOf({ ...somebody, ...one }))

const found = (change: Partial<TalentSearch>) => findTalents(index, changed(everyTalent, change), NOW)
const ids = (change: Partial<TalentSearch>) => [...found(change).ids]

const asked: [string, Partial<TalentSearch>, string[]][] = [
  ['everybody, the last changed first', {}, ['マーケ', '経理', '休み']],
  ['the longest hours first', { order: 'hours' }, ['マーケ', '経理', '休み']],
  ['a word', { text: '町工場' }, ['経理']],
  ['a word that means the same', { text: '副業' }, ['経理']],
  ['EC for ネット通販', { text: 'EC' }, ['マーケ']],
  ['SNS for who knows インスタ', { text: 'SNS' }, ['マーケ']],
  ['the name of a place', { text: '倉吉' }, ['経理']],
  ['a skill', { skill: 'seo' }, ['マーケ']],
  ['the occupation of a skill', { occupation: 'marketing' }, ['マーケ']],
  ['a prefecture, with any bond', { prefecture: '31' }, ['マーケ', '経理', '休み']],
  ['a prefecture that one is tied to', { prefecture: '31', bond: 'tied' }, ['マーケ', '休み']],
  ['a prefecture that one would help', { prefecture: '31', bond: 'wish' }, ['経理']],
  ['a town', { places: ['312037'] }, ['経理']],
  ['either of two towns', { places: ['312037', '313700'] }, ['マーケ', '経理']],
  ['a town that one is tied to', { places: ['312037'], bond: 'tied' }, []],
  ['a town outside the prefecture', { places: ['312037'], prefecture: '13' }, []],
  ['at once', { start: '0' }, ['マーケ', '休み']],
  ['within three months', { start: '3' }, ['マーケ', '経理', '休み']],
  ['hours enough', { hours: 15 }, ['マーケ']],
  ['a fee that can be paid', { fee: 30_000 }, ['経理']],
  ['who can come', { ways: ['visit'] }, ['マーケ']],
  ['who can come or works online only', { ways: ['visit', 'remote'] }, ['マーケ', '経理']],
  ['who may be asked', { scouts: true }, ['マーケ']],
  ['the rule of the employer', { rules: ['permission', 'notify'] }, ['経理']],
  ['who rests', { states: ['resting'] }, ['休み']],
  ['all of it at once', { text: '通販', skill: 'instagram', prefecture: '31', hours: 20, scouts: true }, ['マーケ']],
]

test.each(asked)('%s', (_, change, wanted) => {
  const { total, ids: shown } = found(change)
  assert.deepEqual([...shown], wanted)
  assert.equal(total, wanted.length)
})

test('what is offered says how many it would show', () => {
  const { facets } = found({})
  const counts = (facet: string) => Object.fromEntries((facets[facet] ?? []).map(({ value, count }) => [value, count]))
  assert.deepEqual(
    [counts('occupation'), counts('prefecture'), counts('scouts'), counts('state'), counts('way')],
    [{ marketing: 1 }, { '31': 3 }, { open: 1 }, { active: 2, resting: 1 }, { remote: 1, visit: 1 }],
  )
})

test('a slip of the hand brings another word; symbols bring a sentence', () => {
  assert.ok(found({ text: 'ネット通叛' }).suggestions.length > 0)
  assert.match(found({ text: '、。!' }).sentence ?? '', /記号だけでは/)
})

test('nobody is found by an employer or a contact: the row has none', () => {
  assert.deepEqual(Object.keys(documentOf({ ...somebody, ...people[0] }).texts).toSorted(), [
    'body',
    'headline',
    'places',
    'skills',
  ])
  assert.deepEqual(ids({ text: '都市商事' }), [])
})
