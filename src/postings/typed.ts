import { datePartNames } from '../ui/fields/date-field.tsx'
import type { Typed } from '../ui/fields/answers.ts'
import type { PostingContent } from './content.ts'

/** A content as the form would have been typed, to draw it the first time. */
export function typedOf(content: PostingContent): Typed {
  const { workerCheck, mustSkills, niceSkills, startsOn, closesOn, confidentiality, ...rest } = content
  const texts = Object.entries(rest).map(([field, value]) => [field, value === null ? '' : String(value)])
  const answers = Object.entries(workerCheck).map(([id, answer]) => [`check_${id}`, answer])
  return {
    ...Object.fromEntries([...texts, ...answers]),
    ...dayTyped('startsOn', startsOn),
    ...dayTyped('closesOn', closesOn),
    confidentiality: confidentiality ? 'yes' : '',
    mustSkills,
    niceSkills,
  }
}

function dayTyped(name: string, day: string | null): Typed {
  const names = datePartNames(name)
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { [names.year]: year, [names.month]: plain(month), [names.day]: plain(date) }
}

const plain = (part: string) => part.replace(/^0/, '')
