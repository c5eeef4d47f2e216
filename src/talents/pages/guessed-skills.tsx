import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { SkillGuess } from '../resume/guess-skills.ts'
import { skillLevelNames, skillLevels } from '../talent.ts'

interface GuessedSkillsProps {
  skills: readonly SkillGuess[]
  typed: Typed
  problems: Problems
}

const levels = skillLevels.map((value) => ({ value, label: skillLevelNames[value] }))

/** Each skill with the sentence that speaks of it. */
export function GuessedSkills({ skills, typed, problems }: GuessedSkillsProps) {
  const { one, ticked } = answers(typed, problems)
  return (
    <>
      {skills.map(({ skill, name, source }) => (
        <fieldset class="card" key={skill}>
          <legend>{name}</legend>
          <Checkbox {...ticked(`skill-${skill}`)} label={`「${name}」を取り込む`} hint={`もとの文章:「${source}」`} />
          <SelectField {...one(`level-${skill}`)} label="段階" choices={levels} need="required" />
          <NumberField {...one(`years-${skill}`)} label="年数" unit="年" need="optional" />
        </fieldset>
      ))}
    </>
  )
}
