import { Fragment } from 'preact'
import { DescriptionList } from '../ui/description-list.tsx'
import { Section } from '../ui/heading.tsx'
import type { OwnPlace, OwnSkill, TalentProfileView } from './profile-parts.ts'
import type { Career } from './careers-of.ts'
import { placeRelationNames } from './talent.ts'
import {
  availableInWords,
  employerInWords,
  feeInWords,
  hoursInWords,
  periodInWords,
  skillInWords,
  waysInWords,
} from './talent-words.ts'

/** Text as it was typed: an empty line begins a paragraph, a line break stays one. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/\n{2,}/).filter((words) => words.trim() !== '')
  return (
    <>
      {paragraphs.map((words) => (
        <p key={words}>
          {words.split('\n').map((line, at) => (
            <Fragment key={`${at} ${line}`}>
              {at > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </>
  )
}

export function Skills({ skills }: { skills: OwnSkill[] }) {
  if (skills.length === 0) return null
  return (
    <Section title="スキル">
      <DescriptionList items={skills.map((skill) => ({ term: skill.name, words: skillInWords(skill) }))} />
    </Section>
  )
}

export function Conditions({ profile }: { profile: TalentProfileView }) {
  const items = [
    { term: '稼働できる時間', words: hoursInWords(profile) },
    { term: '希望の謝礼', words: feeInWords(profile) },
    { term: '始められる日', words: availableInWords(profile) },
    { term: '働き方', words: waysInWords(profile) },
    { term: '連絡がつく時間', words: profile.contactableTimes },
    { term: '本業の副業規程', words: employerInWords(profile) },
  ]
  return (
    <Section title="働き方と条件">
      <DescriptionList items={items} />
    </Section>
  )
}

export function Places({ places }: { places: OwnPlace[] }) {
  if (places.length === 0) return null
  const byName = Map.groupBy(places, ({ name }) => name)
  const items = [...byName].map(([name, same]) => ({
    term: name,
    words: same.map(({ relation }) => placeRelationNames[relation]).join('、'),
  }))
  return (
    <Section title="ゆかりの地・応援したい地域">
      <DescriptionList items={items} />
    </Section>
  )
}

export function Careers({ careers }: { careers: Career[] }) {
  if (careers.length === 0) return null
  return (
    <Section title="職歴">
      {careers.map((career) => (
        <article class="card" key={career.id}>
          <p class="over">{periodInWords(career)}</p>
          <h3 class="title">
            {career.company} {career.role}
          </h3>
          <Paragraphs text={career.did} />
        </article>
      ))}
    </Section>
  )
}
