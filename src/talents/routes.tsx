import type { Route } from '../route.ts'
import { careerRoutes } from './career-routes.tsx'
import { contactRoutes } from './contact-routes.tsx'
import { deskTalentRoutes } from './desk-routes.tsx'
import { placeRoutes } from './place-routes.tsx'
import { profileRoutes } from './profile-routes.tsx'
import { resumeRoutes } from './resume-routes.tsx'
import { sectionRoutes } from './section-routes.tsx'
import { skillRoutes } from './skill-routes.tsx'
import { workRoutes } from './work-routes.tsx'

/** 副業人材: one's own home and profile, and the operator's list. */
export const talentRoutes: readonly Route[] = [
  ...profileRoutes,
  ...contactRoutes,
  ...sectionRoutes,
  ...skillRoutes,
  ...placeRoutes,
  ...careerRoutes,
  ...resumeRoutes,
  ...workRoutes,
  ...deskTalentRoutes,
]
