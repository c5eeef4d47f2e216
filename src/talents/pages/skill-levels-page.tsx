import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import type { Problems } from '../../ui/problems.ts'
import { nameOf } from '../skill-catalogue.ts'
import { skillLevelNames, skillLevels } from '../talent.ts'

const levels = skillLevels.map((level) => ({ value: level, label: skillLevelNames[level] }))

interface SkillLevelsProps {
  chosen: readonly string[]
  typed: Typed
  problems: Problems
}

/** The second step: how well, and for how long. */
export function SkillLevelsFields({ chosen, typed, problems }: SkillLevelsProps) {
  const { one } = answers(typed, problems)
  if (chosen.length === 0) return <p>スキルは選ばれていません。このまま保存すると、登録したスキルがすべて外れます。</p>
  return (
    <>
      {chosen.map((skill) => (
        <section class="card" key={skill} aria-labelledby={`name-${skill}`}>
          <input type="hidden" name="skill" value={skill} />
          <h2 class="title" id={`name-${skill}`}>
            {nameOf(skill)}
          </h2>
          <Radios {...one(`level-${skill}`)} label="段階" choices={levels} need="required" inline />
          <NumberField {...one(`years-${skill}`)} label="実務の年数" unit="年" need="optional" />
        </section>
      ))}
    </>
  )
}
