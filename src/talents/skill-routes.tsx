import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeSkills } from './change-skills.ts'
import { type OwnProfile, ownProfile } from './own-profile.ts'
import { SectionPage } from './pages/section-page.tsx'
import { SkillLevelsFields } from './pages/skill-levels-page.tsx'
import { PickSkillsPage } from './pages/skills-page.tsx'
import { findSkills } from './skill-catalogue.ts'
import { chosenSkills, knownSkills, MOST_SKILLS, skillsForm } from './skills-form.ts'
import { afterSaving, changing, nextStep, ownPage, profileCrumbs, talentOf, versionFor } from './ways.ts'

const PICK = '/my/profile/edit/skills'

/** スキル, in two steps: pick (in the URL), then level and years. */
export const skillRoutes: readonly Route[] = routesOf(
  { method: 'get', path: PICK, ...ownPage, handle: (visit) => drawPicker(visit) },
  { method: 'get', path: `${PICK}/levels`, ...ownPage, handle: drawFirstLevels },
  { method: 'post', path: `${PICK}/levels`, ...changing, journal: 'talent.changed', handle: change },
)

async function drawPicker(visit: Visit, problem?: string): Promise<Response> {
  const { profile } = await visit.read((tx) => ownProfile(tx, visit.actor))
  const picking = visit.query.has('picking')
  const chosen = picking ? picked(visit) : profile.skills.map(({ skill }) => skill)
  const words = (visit.query.get('q') ?? '').slice(0, 100).trim()
  return visit.page(
    { title: 'スキルを選ぶ', crumbs: profileCrumbs, ...(problem && { problems: { skill: problem } }) },
    <PickSkillsPage
      chosen={chosen}
      words={words}
      found={words ? findSkills(words) : null}
      problem={problem}
      next={visit.query.get('next')}
    />,
  )
}

const picked = (visit: Visit): string[] => knownSkills(visit.query.getAll('skill'))

function drawFirstLevels(visit: Visit): Promise<Response> {
  const chosen = picked(visit)
  if (chosen.length > MOST_SKILLS)
    return drawPicker(visit, `スキルは${MOST_SKILLS}個までにしてください(いま${chosen.length}個)`)
  return drawLevels(visit, chosen)
}

async function drawLevels(visit: Visit, chosen: string[], typed?: Typed, problems: Problems = {}): Promise<Response> {
  const own = await visit.read((tx) => ownProfile(tx, visit.actor))
  const back = `${PICK}?picking=yes&${new URLSearchParams(chosen.map((id) => ['skill', id]))}`
  return visit.page(
    { title: 'スキルの段階と年数', crumbs: [...profileCrumbs, { href: back, label: 'スキルを選ぶ' }], problems },
    <SectionPage
      title="スキルの段階と年数"
      lead="段階は、いまの実感で選んでください。仕事の中身は「経験」や「職歴」に書けます。"
      problems={problems}
      formKey={visit.formKey()}
      version={versionFor(own.row.version, typed, problems)}
      action={nextStep(visit, `${PICK}/levels`)}
      back={back}
    >
      <SkillLevelsFields chosen={chosen} typed={typed ?? typedOf(own)} problems={problems} />
    </SectionPage>,
  )
}

function typedOf({ profile }: OwnProfile): Typed {
  return Object.fromEntries(
    profile.skills.flatMap(({ skill, level, years }) => [
      [`level-${skill}`, level],
      [`years-${skill}`, years?.toString() ?? ''],
    ]),
  )
}

function change(visit: Visit): Promise<Response> {
  const chosen = knownSkills(visit.fields.skill ?? []).slice(0, MOST_SKILLS)
  return submit(visit, skillsForm(chosen), {
    act: async (tx, value) => {
      const changed = { version: Number(value.version), skills: chosenSkills(value, chosen) }
      await changeSkills(tx, visit.actor, talentOf(visit), changed, visit.now)
      return afterSaving(visit)
    },
    again: (typed, problems) => drawLevels(visit, chosen, typed, problems),
    options: { flash: '「スキル」を保存しました' },
  })
}
