import { workerStatusQuestions } from '../law/worker-status.ts'
import type { PostingContent, PostingField } from './content.ts'
import { postingFields, postingFieldNames } from './field-names.ts'
import { dayInWords } from './posting-words.ts'
import { formatYen } from '../law/money.ts'
import { conceptName } from './taxonomy-choices.ts'
import {
  feeKindNames,
  leaderRoleNames,
  nameOf,
  remoteNames,
  themeNames,
  travelPayerNames,
  visitRhythmNames,
} from './words.ts'

/** Names of the programmes and rounds that a content may point to, by id. */
export type RoundNames = Readonly<Record<string, string>>

const concepts = (ids: readonly string[]) => ids.map(conceptName).join('、')
const counted = (number: number | null, unit: string) => (number === null ? '' : `${number}${unit}`)

type Special = Exclude<PostingField, PlainText>
type PlainText = {
  [Field in PostingField]: PostingContent[Field] extends string
    ? string extends PostingContent[Field]
      ? Field
      : never
    : never
}[PostingField]

/** Fields that are not shown as they were typed. */
const said: { [Field in Special]: (value: PostingContent[Field], rounds: RoundNames) => string } = {
  occupation: conceptName,
  industry: conceptName,
  theme: (theme) => nameOf(themeNames, theme),
  mustSkills: concepts,
  niceSkills: concepts,
  leaderRole: (role) => nameOf(leaderRoleNames, role),
  feeKind: (kind) => feeKindNames[kind],
  feeYen: (yen) => (yen === null ? '' : formatYen(yen)),
  hoursPerMonth: (hours) => counted(hours, '時間'),
  periodMonths: (months) => counted(months, 'か月'),
  startsOn: dayInWords,
  seats: (seats) => counted(seats, '人'),
  remote: (remote) => remoteNames[remote],
  visitRhythm: (rhythm) => visitRhythmNames[rhythm],
  travelPaidBy: (payer) => travelPayerNames[payer],
  confidentiality: (yes) => (yes ? '結ぶ' : '結ばない'),
  closesOn: dayInWords,
  programmeId: (id, rounds) => nameOf(rounds, id),
  roundId: (id, rounds) => nameOf(rounds, id),
  workerCheck: (answers) =>
    workerStatusQuestions
      .flatMap(({ id, question }) => (answers[id] ? [`${question}: ${answers[id] === 'yes' ? 'はい' : 'いいえ'}`] : []))
      .join('\n'),
  unread: (unread) => Object.values(unread).flat().join('\n'),
}

/** One field as people read it; '' while nothing is written. */
export function fieldInWords(content: PostingContent, field: PostingField, rounds: RoundNames = {}): string {
  const say = (said as Partial<Record<PostingField, (value: unknown, rounds: RoundNames) => string>>)[field]
  return say ? say(content[field], rounds) : (content[field] as string)
}

/** A field whose words are not the same any more. */
export interface Difference {
  field: PostingField
  label: string
  before: string
  after: string
}

/** What changed between two contents, in the order of the form. */
export function differencesBetween(
  before: PostingContent,
  after: PostingContent,
  rounds: RoundNames = {},
): Difference[] {
  return postingFields.flatMap((field) => {
    const change = { before: fieldInWords(before, field, rounds), after: fieldInWords(after, field, rounds) }
    return change.before === change.after ? [] : [{ field, label: postingFieldNames[field], ...change }]
  })
}
