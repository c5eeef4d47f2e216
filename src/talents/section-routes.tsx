import type { z } from 'zod'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeTalent } from './change-talent.ts'
import { ownProfile } from './own-profile.ts'
import { SectionPage } from './pages/section-page.tsx'
import { conditions, employer, introduction, visibility } from './sections.tsx'
import { legal, type Section } from './legal-section.tsx'
import { afterSaving, changing, ownPage, profileCrumbs, talentOf, versionFor } from './ways.ts'

/** The parts of the profile that are one form each. */
export const sectionRoutes: readonly Route[] = [
  ...routesFor(introduction),
  ...routesFor(conditions),
  ...routesFor(employer),
  ...routesFor(legal),
  ...routesFor(visibility),
]

function routesFor<Shape extends Record<string, z.ZodType>>(section: Section<Shape>): readonly Route[] {
  const path = `/my/profile/edit/${section.path}` as const
  return routesOf(
    { method: 'get', path, ...ownPage, handle: (visit) => drawSection(visit, section) },
    { method: 'post', path, ...changing, journal: 'talent.changed', handle: (visit) => change(visit, section) },
  )
}

async function drawSection<Shape extends Record<string, z.ZodType>>(
  visit: Visit,
  section: Section<Shape>,
  typed?: Typed,
  problems: Problems = {},
): Promise<Response> {
  const { row } = await visit.read((tx) => ownProfile(tx, visit.actor))
  const props = { title: section.title, lead: section.lead, problems, formKey: visit.formKey() }
  return visit.page(
    { title: section.title, crumbs: profileCrumbs, problems },
    <SectionPage {...props} version={versionFor(row.version, typed, problems)}>
      <section.Fields typed={typed ?? section.typedOf(row)} problems={problems} />
    </SectionPage>,
  )
}

function change<Shape extends Record<string, z.ZodType>>(visit: Visit, section: Section<Shape>): Promise<Response> {
  return submit(visit, section.form, {
    act: async (tx, value) => {
      const changed = section.read(value, visit.now)
      await changeTalent(tx, visit.actor, talentOf(visit), changed, visit.now)
      return afterSaving(visit)
    },
    again: (typed, problems) => drawSection(visit, section, typed, problems),
    options: { flash: `「${section.title}」を保存しました` },
  })
}
