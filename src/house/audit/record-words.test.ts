import assert from 'node:assert/strict'
import { test } from 'vitest'
import { accessNames } from '../../entries/access-names.ts'
import { allArchiveReasons, articleStates } from '../../articles/article.ts'
import { activityStates } from '../../ties/activity.ts'
import { certificateStateNames, revocationReasons } from '../../ties/certificate.ts'
import { greetingStateNames } from '../../ties/greeting.ts'
import { onsiteVisitStateNames } from '../../ties/onsite-visit.ts'
import { declarationStateNames } from '../../ties/residence.ts'
import { NOW } from '../../../tests/world/office.ts'
import { deedNames } from '../../entries/deeds-in-words.ts'
import { nameInWords, recordInWords } from './record-words.ts'

const record = { actorKind: 'talent', organization: null, account: null, subject: '', at: NOW, seq: 1 }
const told = (name: string, states: { from?: string; to?: string; reason?: string }) =>
  recordInWords({ ...record, name, from: null, to: null, reason: null, ...states } as never)
const japanese = /^[^a-z]+$/

test('every deed and every look has a name in Japanese', () => {
  for (const name of [...deedNames, ...Object.keys(accessNames)]) {
    assert.notEqual(nameInWords(name), name)
    assert.match(nameInWords(name), /[ぁ-んァ-ヶ一-龠]/, name)
  }
})

test('states of ties and articles are told in words, never as codes', () => {
  const states = {
    'onsiteVisit.recorded': Object.keys(onsiteVisitStateNames),
    'residence.declared': Object.keys(declarationStateNames),
    'activity.recorded': activityStates,
    'certificate.issued': Object.keys(certificateStateNames),
    'greeting.shown': Object.keys(greetingStateNames),
    'article.published': articleStates,
  }
  for (const [name, codes] of Object.entries(states))
    for (const code of codes) {
      const { from, to } = told(name, { from: code, to: code })
      assert.match(from, japanese, `${name} ${code}`)
      assert.equal(to, from)
    }
})

test('reasons of certificates and articles are told in words', () => {
  for (const reason of Object.keys(revocationReasons))
    assert.match(told('certificate.revoked', { reason }).reason, japanese)
  for (const reason of Object.keys(allArchiveReasons))
    assert.match(told('article.archived', { reason }).reason, japanese)
})
