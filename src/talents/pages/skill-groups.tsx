import { Disclosure } from '../../ui/disclosure.tsx'
import { nameOf, type SkillGroup, skillGroups } from '../skill-catalogue.ts'

interface SkillGroupsProps {
  chosen: readonly string[]
  /** What was searched for; null when nothing was. */
  found: ReadonlySet<string> | null
  /** Skills that stand elsewhere on the page. */
  without?: readonly string[]
}

/** What was found comes first and is open; the rest is closed but there, so that what is ticked in it goes along. */
export function SkillGroups({ chosen, found, without = [] }: SkillGroupsProps) {
  const isFound = ({ skills }: SkillGroup): boolean => found !== null && skills.some(({ id }) => found.has(id))
  const groups = skillGroups
    .map(({ occupation, skills }) => ({ occupation, skills: skills.filter(({ id }) => !without.includes(id)) }))
    .filter(({ skills }) => skills.length > 0)
  const ordered = [...groups.filter(isFound), ...groups.filter((group) => !isFound(group))]
  return (
    <div>
      {ordered.map((group) => (
        <Group key={group.occupation.id} group={group} chosen={chosen} found={found} />
      ))}
    </div>
  )
}

function Group(props: { group: SkillGroup; chosen: readonly string[]; found: ReadonlySet<string> | null }) {
  const { group, chosen, found } = props
  const ticked = group.skills.filter(({ id }) => chosen.includes(id)).length
  const open = found ? group.skills.some(({ id }) => found.has(id)) : ticked > 0
  return (
    <Disclosure
      summary={`${group.occupation.name}(${ticked > 0 ? `${ticked}個を選択中・` : ''}全${group.skills.length}個)`}
      open={open}
    >
      <fieldset>
        <legend class="unseen">{group.occupation.name}</legend>
        <div class="choices inline">
          {group.skills.map(({ id }) => (
            <div class="choice" key={id}>
              <input id={`skill-${id}`} type="checkbox" name="skill" value={id} checked={chosen.includes(id)} />
              <label for={`skill-${id}`}>{found?.has(id) ? <strong>{nameOf(id)}</strong> : nameOf(id)}</label>
            </div>
          ))}
        </div>
      </fieldset>
    </Disclosure>
  )
}
