import { postingApprovalLooks } from '../deeds/posting-approvals.ts'
import { debriefingLooks } from '../deeds/debriefings.ts'
import { trialLooks } from '../deeds/trials.ts'
import { workdayLooks } from '../deeds/workdays.ts'
import type { Route } from '../../src/route.ts'
import { routes } from '../../src/routes.ts'
import { deeds } from '../deeds/all.ts'
import type { Arranged, Stage } from '../deeds/deed.ts'
import { applicationLooks } from '../deeds/applications.ts'
import { articleLooks } from '../deeds/articles.ts'
import { caseLooks } from '../deeds/cases.ts'
import { contractLooks } from '../deeds/contracts.ts'
import { engagementLooks } from '../deeds/engagements.ts'
import { retrospectiveLooks } from '../deeds/retrospectives.ts'
import { eventLooks } from '../deeds/event-looks.ts'
import { houseLooks } from '../deeds/house.ts'
import { importLooks } from '../deeds/imports.ts'
import { interviewLooks } from '../deeds/interviews.ts'
import { threadLooks } from '../deeds/messages.ts'
import { postingLooks } from '../deeds/postings.ts'
import { ownIndicatorLooks } from '../deeds/own-indicators.ts'
import { programmeLooks } from '../deeds/programmes.ts'
import { programmeYearLooks } from '../deeds/programme-years.ts'
import { publicLooks } from '../deeds/public.ts'
import { recommendationLooks } from '../deeds/recommendations.ts'
import { statementLooks } from '../deeds/statements.ts'
import { teamLooks } from '../deeds/teams.ts'
import { talentLooks } from '../deeds/talents.ts'
import { tieLooks } from '../deeds/ties.ts'

/** A page with a record in its path, as the right person opens it. */
export interface Look {
  route: `/${string}`
  arrange(stage: Stage): Promise<Pick<Arranged, 'actor' | 'path' | 'stranger'>>
  /** As in a deed. */
  noStranger?: string
}

/** Pages whose record no deed has in its path. */
const own: readonly Look[] = [
  ...publicLooks,
  ...postingLooks,
  ...applicationLooks,
  ...interviewLooks,
  ...contractLooks,
  ...caseLooks,
  ...debriefingLooks,
  ...trialLooks,
  ...workdayLooks,
  ...engagementLooks,
  ...retrospectiveLooks,
  ...postingApprovalLooks,
  ...programmeLooks,
  ...programmeYearLooks,
  ...ownIndicatorLooks,
  ...statementLooks,
  ...articleLooks,
  ...eventLooks,
  ...importLooks,
  ...houseLooks,
  ...recommendationLooks,
  ...talentLooks,
  ...teamLooks,
  ...tieLooks,
  ...threadLooks,
]

/** How a record for this path is come by: its own look, its own deed, or the deed of a change below or beside it. */
export function lookFor(path: string): Look | undefined {
  const told = [...own, ...deeds].find((look) => look.route === path)
  if (told) return { ...told, route: path as `/${string}` }
  const stem = path.slice(0, path.lastIndexOf('/:') + 1) + path.slice(path.lastIndexOf('/:') + 1).split('/')[0]
  const near = deeds.find((deed) => deed.route.startsWith(`${stem}/`))
  if (!near) return undefined
  return {
    ...near,
    route: path as `/${string}`,
    async arrange(stage) {
      const arranged = await near.arrange(stage)
      const filled = arranged.path.split('/').slice(0, stem.split('/').length).join('/')
      return { ...arranged, path: filled + path.slice(stem.length) }
    },
  }
}

/** Why everybody whom the route is for shares its records; undefined where one of them must be a stranger. */
export function whyShared({ for: audiences }: Route, { noStranger }: Look): string | undefined {
  if (audiences.includes('anyone')) return '公開情報、または秘密を知る人の画面'
  if (audiences.every((audience) => audience === 'operator')) return '運営事業者はすべての町に伴走する'
  return noStranger
}

/** Pages with a record that nobody can open in the tests yet: must stay empty. */
export const untold = (): string[] =>
  routes.filter((r) => r.path.includes('/:') && !lookFor(r.path)).map((r) => `${r.method} ${r.path}`)
