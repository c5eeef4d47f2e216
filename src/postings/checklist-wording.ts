import { employmentWording } from '../law/employment-wording.ts'
import { freeWork } from '../law/free-work.ts'
import { vagueWording } from '../law/vague-wording.ts'
import type { Finding } from '../law/wording.ts'
import { check, type Check } from './checklist-care.ts'
import type { PostingContent, PostingField } from './content.ts'
import { isExampleText } from './examples.ts'
import { postingFieldNames } from './field-names.ts'

type TextField = {
  [Field in PostingField]: PostingContent[Field] extends string ? Field : never
}[PostingField]

const allTexts: readonly TextField[] = [
  'title',
  'goal',
  'duties',
  'deliverables',
  'wanted',
  'partner',
  'workPlace',
  'meetingRhythm',
  'visitNote',
  'tools',
  'renewalNote',
]

/** Where vague words make the work vague: elsewhere they may be true (「いろいろ試しました」). */
const textsOfWork: readonly TextField[] = ['title', 'goal', 'duties', 'deliverables', 'wanted']

/** What the words of a posting may not say, and what was left as in the example. */
export function wordingOf(content: PostingContent): Check[] {
  return [
    ...copiedFromExamples(content),
    ...found(content, textsOfWork, vagueWording),
    ...found(content, allTexts, employmentWording),
    ...found(content, allTexts, freeWork),
  ]
}

/** Words of an example that nobody has made their own: published, they would say what is not so (12条). */
function copiedFromExamples(content: PostingContent): Check[] {
  return allTexts.concat('background', 'tried').flatMap((field) => {
    if (!isExampleText(field, content[field]) || isAsTheHintSays(field, content[field])) return []
    return check(field, `${postingFieldNames[field]}が例文のまま`, '自社のことに書き換えてください', 'care')
  })
}

/** 「訪問がなければ「オンライン」と書いてください」: who does so has copied nothing. */
const isAsTheHintSays = (field: TextField | 'background' | 'tried', text: string): boolean =>
  field === 'workPlace' && text === 'オンライン'

/** Each word once per field, with what to write instead. */
function found(content: PostingContent, fields: readonly TextField[], find: (text: string) => Finding[]): Check[] {
  return fields.flatMap((field) => {
    const byWord = new Map(find(content[field]).map((finding) => [finding.word, finding]))
    return [...byWord.values()].map(({ word, remedy }) => ({
      field,
      label: `${postingFieldNames[field]}の「${word}」`,
      state: 'care' as const,
      remedy,
    }))
  })
}
