import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { CareerGuess } from '../resume/read-careers.ts'
import { Source } from './source.tsx'

interface GuessedCareersProps {
  careers: readonly CareerGuess[]
  typed: Typed
  problems: Problems
}

/** Each employment as a small form of its own; an empty box is one that could not be read. */
export function GuessedCareers({ careers, typed, problems }: GuessedCareersProps) {
  const { one, ticked } = answers(typed, problems)
  return (
    <>
      {careers.map((career, at) => (
        <fieldset class="card" key={`${career.company} ${career.source.join('')}`}>
          <legend>{`職歴${at + 1}${career.company && `: ${career.company}`}`}</legend>
          <Checkbox {...ticked(`use-${at}`)} label="この職歴を取り込む" />
          <TextField
            {...one(`company-${at}`)}
            label="勤務先"
            hint={career.kind && `業種: ${career.kind}`}
            need="required"
          />
          <TextField {...one(`role-${at}`)} label="役割" need="required" />
          <TextField
            {...one(`fromMonth-${at}`)}
            label="始めた時期"
            hint={howToMonth(career.from.month)}
            width="medium"
            need="required"
          />
          <TextField
            {...one(`toMonth-${at}`)}
            label="終えた時期"
            hint="いまも続いているときは、空のままにします。"
            width="medium"
            need="optional"
          />
          <TextArea {...one(`did-${at}`)} label="担当したこと" rows={4} maxLength={1000} need="optional" />
          <Source written={career.source} />
        </fieldset>
      ))}
    </>
  )
}

const howToMonth = (month: number | null): string =>
  month === null ? '月が書かれていないので、「2018年4月」のように書き足してください。' : '例) 2018年4月、平成30年4月'
