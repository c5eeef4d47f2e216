import { accountDeeds, passkeyRoutes } from './accounts.ts'
import { applicationDeeds } from './applications.ts'
import { articleDeeds } from './articles.ts'
import { caseDeeds, referralDeeds } from './cases.ts'
import { contractDeeds } from './contracts.ts'
import type { Deed } from './deed.ts'
import { deletionDeeds } from './deletions.ts'
import { deskAccountDeeds } from './desk-accounts.ts'
import { engagementDeeds } from './engagements.ts'
import { eventDeeds } from './events.ts'
import { houseDeeds } from './house.ts'
import { importDeeds } from './imports.ts'
import { notificationDeeds, threadDeeds, unsubscriptionDeeds } from './messages.ts'
import { interviewDeeds } from './interviews.ts'
import { memberDeeds } from './members.ts'
import { organizationDeeds } from './organizations.ts'
import { postingDeeds } from './postings.ts'
import { ownIndicatorDeeds } from './own-indicators.ts'
import { officeTaskDeeds } from './office-tasks.ts'
import { postingApprovalDeeds } from './posting-approvals.ts'
import { programmeDeeds } from './programmes.ts'
import { programmeYearDeeds } from './programme-years.ts'
import { recommendationDeeds } from './recommendations.ts'
import { retrospectiveDeeds } from './retrospectives.ts'
import { savedDeeds } from './saved.ts'
import { scoutDeeds } from './scouts.ts'
import { statementDeeds } from './statements.ts'
import { teamDeeds } from './teams.ts'
import { talentDeeds } from './talents.ts'
import { tieDeeds } from './ties.ts'
import { debriefingDeeds } from './debriefings.ts'
import { trialDeeds } from './trials.ts'
import { workdayDeeds } from './workdays.ts'

/** Every POST of the house, done rightly. A new URL without one fails tests/deeds/deeds.test.ts. */
export const deeds: readonly Deed[] = [
  ...accountDeeds,
  ...deletionDeeds,
  ...deskAccountDeeds,
  ...organizationDeeds,
  ...memberDeeds,
  ...postingDeeds,
  ...officeTaskDeeds,
  ...postingApprovalDeeds,
  ...applicationDeeds,
  ...interviewDeeds,
  ...contractDeeds,
  ...debriefingDeeds,
  ...trialDeeds,
  ...workdayDeeds,
  ...engagementDeeds,
  ...retrospectiveDeeds,
  ...caseDeeds,
  ...referralDeeds,
  ...programmeDeeds,
  ...programmeYearDeeds,
  ...ownIndicatorDeeds,
  ...statementDeeds,
  ...articleDeeds,
  ...eventDeeds,
  ...importDeeds,
  ...houseDeeds,
  ...recommendationDeeds,
  ...scoutDeeds,
  ...savedDeeds,
  ...talentDeeds,
  ...teamDeeds,
  ...tieDeeds,
  ...notificationDeeds,
  ...unsubscriptionDeeds,
  ...threadDeeds,
]

/** POSTs that need a browser; each has a journey instead. */
export const toldInAJourney: readonly string[] = passkeyRoutes
