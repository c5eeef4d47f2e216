import { safeNext } from '../accounts/forms.ts'
import { NotFound } from '../platform/errors.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import type { Visit } from '../route.ts'

/** What the pages of a talent's own profile have in common. */
export const ownPage = { for: ['talent'], pace: 'reading', journal: { none: '自分の情報' } } as const
export const changing = { for: ['talent'], pace: 'writing' } as const

export const homeCrumb = { href: '/my', label: 'マイページ' }
export const profileCrumbs = [homeCrumb, { href: '/my/profile', label: 'プロフィール' }]

/** The profile of the talent who is asking. @throws NotFound for everybody else */
export function talentOf({ actor }: Visit): string {
  if (actor.kind !== 'talent') throw new NotFound()
  return actor.talentId
}

/** Where saving leads: back to what somebody was doing when the profile lacked something (`?next=`), else to the profile. */
export const afterSaving = ({ query }: Visit): string => safeNext(query.get('next') ?? '', '/my/profile')

/** The address of a further step, from which saving leads to the same place. */
export function nextStep({ query }: Visit, path: string): string {
  const next = safeNext(query.get('next') ?? '', '')
  return next ? `${path}?next=${encodeURIComponent(next)}` : path
}

/** Somebody who was told of the newer version and sends again has seen it; every other mistake keeps the version. */
export function versionFor(current: number, typed: Typed | undefined, problems: Problems): number {
  if (!typed || problems.version) return current
  return Number([typed.version].flat()[0]) || current
}
