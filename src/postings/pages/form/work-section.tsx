import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkboxes } from '../../../ui/fields/choices.tsx'
import { FieldGroup } from '../../../ui/fields/field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Section } from '../../../ui/heading.tsx'
import { industryGroups, occupationChoices, skillGroups } from '../../taxonomy-choices.ts'
import { choicesOf, themeNames } from '../../words.ts'
import type { PostingFields } from './fields.tsx'

const notChosen = '選択してください'

/** 専門家にお願いしたいこと, and who could do it */
export function WorkSection({ f }: { f: PostingFields }) {
  const occupation = f.one('occupation').value
  return (
    <Section title="2. お願いしたいこと" id="step-work">
      <TextArea {...f.text('duties')} rows={8} need="required" />
      <TextArea {...f.text('deliverables')} rows={3} need="optional" />
      <SelectField {...f.one('occupation')} choices={[...occupationChoices]} empty={notChosen} />
      <SkillField {...f.many('mustSkills')} occupation={occupation} />
      <Disclosure summary="あるとよいスキルも選ぶ" open={f.many('niceSkills').values.length > 0}>
        <SkillField {...f.many('niceSkills')} occupation={occupation} />
      </Disclosure>
      <TextArea {...f.text('wanted')} rows={4} need="optional" />
      <SelectField {...f.one('theme')} choices={choicesOf(themeNames)} empty={notChosen} need="optional" />
      <SelectField {...f.one('industry')} choices={[...industryGroups]} empty={notChosen} need="optional" />
    </Section>
  )
}

interface SkillFieldProps extends ReturnType<PostingFields['many']> {
  occupation: string | undefined
}

/** Skills under their occupations; those of the chosen occupation, and those that are ticked, lie open. */
function SkillField({ occupation, values, ...field }: SkillFieldProps) {
  const { name, label } = field
  return (
    <div id={name}>
      <FieldGroup {...field}>
        {skillGroups.map((group) => {
          const chosen = group.choices.filter(({ value }) => values.includes(value)).length
          return (
            <Disclosure
              key={group.occupation}
              summary={chosen > 0 ? `${group.label}(${chosen}個)` : group.label}
              open={chosen > 0 || group.occupation === occupation}
            >
              <Checkboxes
                name={name}
                id={`${name}-${group.occupation}`}
                label={`${group.label}の${label}`}
                choices={group.choices}
                values={values}
                inline
              />
            </Disclosure>
          )
        })}
      </FieldGroup>
    </div>
  )
}
