import { accountRoutes } from './accounts/account-routes.tsx'
import { deskAccountRoutes } from './accounts/desk-routes.tsx'
import { factorRoutes } from './accounts/factor-routes.tsx'
import { signInRoutes } from './accounts/sign-in-routes.tsx'
import { clientContractRoutes } from './contracts/client-routes.ts'
import { myContractRoutes } from './contracts/my-routes.ts'
import { debriefingRoutes } from './contracts/debriefings/routes.ts'
import { workdayRoutes } from './contracts/workdays/routes.ts'
import { subsidyRuleRoutes } from './contracts/workdays/rules/routes.tsx'
import { engagementRoutes } from './engagements/routes.ts'
import { retrospectiveRoutes } from './engagements/retrospectives/routes.ts'
import { caseRoutes } from './cases/routes.tsx'
import { articleRoutes } from './articles/routes.ts'
import { applicationRoutes } from './applications/routes.tsx'
import { cohostedRoutes } from './events/cohosted/routes.tsx'
import { eventRoutes } from './events/routes.tsx'
import { demoRoutes } from './demo/routes.tsx'
import { houseRoutes } from './house/routes.tsx'
import { importRoutes } from './imports/routes.tsx'
import { interviewRoutes } from './interviews/routes.ts'
import { statementRoutes } from './indicators/statements/routes.tsx'
import { ownIndicatorRoutes } from './indicators/own-routes.tsx'
import { indicatorRoutes } from './indicators/routes.tsx'
import { targetRoutes } from './indicators/target-routes.tsx'
import { deskListRoutes } from './organizations/desk-list-routes.tsx'
import { deskOrganizationRoutes } from './organizations/desk-routes.tsx'
import { memberRoutes } from './organizations/member-routes.tsx'
import { organizationRoutes } from './organizations/organization-routes.tsx'
import { supportRoutes } from './organizations/support-routes.tsx'
import { townRoutes } from './organizations/town-routes.tsx'
import { publicPostingRoutes } from './postings/public/public-routes.tsx'
import { postingApprovalRoutes } from './postings/approval/routes.tsx'
import { postingRoutes } from './postings/routes.tsx'
import { officeTaskRoutes } from './contracts/office-tasks/routes.tsx'
import { procurementRoutes } from './programmes/procurement-routes.tsx'
import { programmeRoutes } from './programmes/routes.tsx'
import { programmeYearRoutes } from './programmes/year-routes.tsx'
import { reportRoutes } from './messages/report-routes.tsx'
import { threadRoutes } from './messages/thread-routes.tsx'
import { notificationRoutes } from './messages/notification-routes.tsx'
import { unsubscriptionRoutes } from './messages/unsubscription-routes.tsx'
import { deletionRoutes } from './privacy/deletion/routes.tsx'
import { privacyRoutes } from './privacy/routes.tsx'
import { recommendationRoutes } from './recommendations/routes.tsx'
import type { Route } from './route.ts'
import { talentRoutes } from './talents/routes.tsx'
import { tieRoutes } from './ties/routes.ts'

/** Every URL of the system. */
export const routes: readonly Route[] = [
  ...houseRoutes,
  ...signInRoutes,
  ...factorRoutes,
  ...accountRoutes,
  ...deskAccountRoutes,
  ...organizationRoutes,
  ...memberRoutes,
  ...deskListRoutes,
  ...deskOrganizationRoutes,
  ...townRoutes,
  ...supportRoutes,
  ...publicPostingRoutes,
  ...recommendationRoutes,
  ...postingRoutes,
  ...postingApprovalRoutes,
  ...officeTaskRoutes,
  ...applicationRoutes,
  ...interviewRoutes,
  ...programmeRoutes,
  ...programmeYearRoutes,
  ...procurementRoutes,
  ...clientContractRoutes,
  ...myContractRoutes,
  ...subsidyRuleRoutes,
  ...debriefingRoutes,
  ...workdayRoutes,
  ...engagementRoutes,
  ...retrospectiveRoutes,
  ...indicatorRoutes,
  ...targetRoutes,
  ...ownIndicatorRoutes,
  ...statementRoutes,
  ...articleRoutes,
  ...importRoutes,
  ...caseRoutes,
  ...tieRoutes,
  ...cohostedRoutes,
  ...eventRoutes,
  ...demoRoutes,
  ...talentRoutes,
  ...privacyRoutes,
  ...deletionRoutes,
  ...threadRoutes,
  ...reportRoutes,
  ...notificationRoutes,
  ...unsubscriptionRoutes,
]
