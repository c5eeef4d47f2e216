import { type Route, routesOf } from '../route.ts'
import { accept, deed, drawInvitation, drawMembers, end, giveRole, invite } from './member-handlers.tsx'
import { revokeInvitation } from './revoke-invitation.ts'
import { restoreMember, suspendMember } from './suspend-member.ts'

const change = { for: ['company', 'municipality', 'supporter', 'operator'], pace: 'writing' } as const

/** Members and invitations. An operator changes those of any organization through the same addresses. */
export const memberRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/organization/members',
    for: change.for,
    pace: 'reading',
    journal: { none: '自分の組織の情報' },
    handle: (visit) => drawMembers(visit),
  },
  { method: 'post', path: '/organization/invitations', ...change, journal: 'member.invited', handle: invite },
  {
    method: 'post',
    path: '/organization/invitations/:invitation/revocations',
    ...change,
    journal: 'invitation.revoked',
    handle: (visit) => deed(visit, 'invitation', revokeInvitation, '招待を取り消しました'),
  },
  {
    method: 'post',
    path: '/organization/members/:membership/roles',
    ...change,
    journal: 'member.role_changed',
    handle: giveRole,
  },
  {
    method: 'post',
    path: '/organization/members/:membership/suspensions',
    ...change,
    journal: 'member.suspended',
    handle: (visit) => deed(visit, 'membership', suspendMember, 'メンバーを停止しました'),
  },
  {
    method: 'post',
    path: '/organization/members/:membership/restorations',
    ...change,
    journal: 'member.restored',
    handle: (visit) => deed(visit, 'membership', restoreMember, 'メンバーの停止を解きました'),
  },
  {
    method: 'post',
    path: '/organization/members/:membership/ends',
    ...change,
    journal: 'member.ended',
    handle: end,
  },
  {
    method: 'get',
    path: '/invitations/:code',
    for: ['anyone'],
    pace: 'secret',
    journal: { none: '招待を受け取った人だけが開く画面' },
    handle: drawInvitation,
  },
  {
    method: 'post',
    path: '/invitations/:code/acceptances',
    for: ['account'],
    pace: 'secret',
    journal: 'invitation.accepted',
    handle: accept,
  },
)
