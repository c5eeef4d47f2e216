import { datePartNames } from '../ui/fields/date-field.tsx'
import type { Typed } from '../ui/fields/answers.ts'
import type { PostingContent, Unread } from './content.ts'

/** A content as the form would have been typed, to draw it the first time. */
export function typedOf(content: PostingContent): Typed {
  const { workerCheck, mustSkills, niceSkills, startsOn, closesOn, confidentiality, unread, ...rest } = content
  const texts = Object.entries(rest).map(([field, value]) => [field, value === null ? '' : String(value)])
  const answers = Object.entries(workerCheck).map(([id, answer]) => [`check_${id}`, answer])
  return {
    ...Object.fromEntries([...texts, ...answers]),
    ...dayTyped('startsOn', startsOn),
    ...dayTyped('closesOn', closesOn),
    confidentiality: confidentiality ? 'yes' : '',
    mustSkills,
    niceSkills,
    ...asTyped(unread),
  }
}

/** What could not be understood stands in its box as it was typed. */
function asTyped(unread: Unread): Typed {
  return Object.fromEntries(
    Object.entries(unread).map(([box, words]) => [box, words.length === 1 ? words[0] : [...words]]),
  )
}

function dayTyped(name: string, day: string | null): Typed {
  const names = datePartNames(name)
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { [names.year]: year, [names.month]: plain(month), [names.day]: plain(date) }
}

const plain = (part: string) => part.replace(/^0/, '')
