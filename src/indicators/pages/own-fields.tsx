import { occupationChoices } from '../../postings/taxonomy-choices.ts'
import { choicesOf } from '../../postings/words.ts'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Problems } from '../../ui/problems.ts'
import { directions, handFigures, ownKinds } from '../forms.ts'
import type { Indicator } from '../indicator.ts'

interface Answers {
  typed: Typed
  problems: Problems
}

/** Two forms of the page ask for a name, so each has ids of its own. */
function Words({ typed, problems, form }: Answers & { form: string }) {
  const { one } = answers(typed, problems)
  // The summary of problems leads to a field by its name, so the form that is to be mended has the plain ids.
  const id = (name: string) => (Object.keys(problems).length > 0 ? name : `${form}-${name}`)
  return (
    <>
      <TextField {...one('name')} id={id('name')} label="名称" need="required" />
      <TextArea {...one('what')} id={id('what')} label="数えるもの" need="required" rows={3} maxLength={500} />
    </>
  )
}

interface FilteredProps extends Answers {
  bases: readonly Indicator[]
  programmes: readonly { id: string; name: string }[]
}

export function FilteredFields({ bases, programmes, typed, problems }: FilteredProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <Words typed={typed} problems={problems} form="filtered" />
      <SelectField
        {...one('base')}
        label="もとにする指標"
        need="required"
        empty="選択してください"
        choices={bases.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...one('programme')}
        label="この事業だけ"
        empty="絞らない"
        choices={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...one('occupation')}
        label="この職種の求人だけ"
        empty="絞らない"
        choices={[...occupationChoices]}
      />
    </>
  )
}

export function HandFields({ typed, problems }: Answers) {
  const { one } = answers(typed, problems)
  return (
    <>
      <Words typed={typed} problems={problems} form="hand" />
      <TextField {...one('unit')} label="単位" hint="例 件、人、点" width="short" need="required" />
      <Radios {...one('kind')} label="種類" need="required" inline choices={choicesOf(ownKinds)} />
      <Radios {...one('direction')} label="よい方向" need="required" inline choices={choicesOf(directions)} />
      <Radios {...one('figure')} label="数え方" need="required" choices={choicesOf(handFigures)} />
    </>
  )
}
