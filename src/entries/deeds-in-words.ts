import { choosingDeeds } from './choosing.ts'
import { engagementDeeds } from './engagements.ts'
import { eventDeeds } from './events.ts'
import { peopleDeeds } from './people.ts'
import { tieDeeds } from './ties.ts'
import { townDeeds } from './towns.ts'
import { workDeeds } from './work.ts'
import type { EntryName } from '../journal.ts'

/** Every entry of the journal in words. */
export const entryNames: Record<EntryName, string> = {
  ...peopleDeeds,
  ...choosingDeeds,
  ...workDeeds,
  ...engagementDeeds,
  ...eventDeeds,
  ...tieDeeds,
  ...townDeeds,
}

/** Every kind of actor in words. */
export const kindNames: Record<string, string> = {
  anyone: '閲覧者',
  account: '利用者',
  talent: '副業人材',
  company: '地域企業',
  municipality: '自治体',
  supporter: '支援機関',
  operator: '運営事業者',
  clock: '時計(自動)',
  door: '本人確認',
}

/** Every deed that can be told of. */
export const deedNames = Object.keys(entryNames) as EntryName[]

/** A deed in words; a name from before it was taken out of use as it is. */
export function deedInWords(name: string): string {
  return (entryNames as Readonly<Record<string, string>>)[name] ?? name
}

/** 地域企業, 時計(自動) … */
export function partyInWords(kind: string): string {
  return kindNames[kind] ?? kind
}
