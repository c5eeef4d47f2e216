import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkboxes } from '../../../ui/fields/choices.tsx'
import { FieldGroup } from '../../../ui/fields/field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { industryGroups, occupationChoices, skillGroups } from '../../taxonomy-choices.ts'
import { choicesOf, themeNames } from '../../words.ts'
import type { PostingFields } from './fields.tsx'

const notChosen = '選択してください'

/** 専門家にお願いしたいこと, and who could do it */
export function WorkBoxes({ f }: { f: PostingFields }) {
  const occupation = f.one('occupation').value
  return (
    <>
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
    </>
  )
}

interface SkillFieldProps extends ReturnType<PostingFields['many']> {
  occupation: string | undefined
}

/** Skills under their occupations: those of the chosen occupation, and those that are ticked, come first. */
function SkillField({ occupation, values, ...field }: SkillFieldProps) {
  const isNear = (group: SkillGroup) => group.occupation === occupation || chosenIn(group, values) > 0
  const near = skillGroups.filter(isNear)
  const far = skillGroups.filter((group) => !isNear(group))
  return (
    <div id={field.name}>
      <FieldGroup {...field}>
        {near.map((group) => (
          <SkillGroupField key={group.occupation} group={group} values={values} open {...field} />
        ))}
        <Disclosure summary={near.length > 0 ? 'ほかの職種のスキルから選ぶ' : '一覧から選ぶ'}>
          {far.map((group) => (
            <SkillGroupField key={group.occupation} group={group} values={values} {...field} />
          ))}
        </Disclosure>
      </FieldGroup>
    </div>
  )
}

type SkillGroup = (typeof skillGroups)[number]

const chosenIn = ({ choices }: SkillGroup, values: readonly string[]) =>
  choices.filter(({ value }) => values.includes(value)).length

interface SkillGroupFieldProps {
  group: SkillGroup
  values: string[]
  name: string
  label: string
  open?: boolean
}

function SkillGroupField({ group, values, name, label, open }: SkillGroupFieldProps) {
  const chosen = chosenIn(group, values)
  return (
    <Disclosure summary={chosen > 0 ? `${group.label}(${chosen}個を選択)` : group.label} open={open}>
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
}
