import { type Actor, organizationOf } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { PostingRow } from '../find-posting.ts'

/** What the reader of a posting can do next. */
export type Doorway =
  | { kind: 'apply'; href: string; label: string; note: string; register?: string }
  | { kind: 'applied'; href: string }
  | { kind: 'elsewhere'; href: string; label: string; note: string }
  | { kind: 'closed' }

interface Reader {
  actor: Actor
  /** True when one of the reader's hats is that of a talent. */
  hasTalentHat: boolean
  /** The reader's own application to this posting. */
  applicationId: string | null
}

type Door = Pick<PostingRow, 'id' | 'state' | 'client_id' | 'municipality_id' | 'closes_on'>

/** Applications are taken while it is published and the closing day has not passed. */
export function isOpen({ state, closes_on }: Pick<Door, 'state' | 'closes_on'>, now: Date): boolean {
  return state === 'published' && (closes_on === null || closes_on >= dayInJapan(now).toString())
}

/** Days until a closing day; 0 on the day itself, below it afterwards. Days in Japan all have 24 hours. */
export function daysUntil(closesOn: string, now: Date): number {
  const today = Math.floor((now.getTime() + JAPAN_IS_AHEAD) / DAY)
  return Math.round(Date.parse(`${closesOn}T00:00:00Z`) / DAY) - today
}

const DAY = 86_400_000
const JAPAN_IS_AHEAD = 9 * 3_600_000

/** Where a posting leads this reader. */
export function doorwayOf(posting: Door, { actor, hasTalentHat, applicationId }: Reader, now: Date): Doorway {
  const apply = `/postings/${posting.id}/application`
  if (applicationId) return { kind: 'applied', href: `/my/applications/${applicationId}` }
  const own = ownPage(posting, actor)
  if (own) return own
  if (!isOpen(posting, now)) return { kind: 'closed' }
  if (actor.kind === 'talent')
    return { kind: 'apply', href: apply, label: '応募する', note: '応募の前に、企業に見える内容を確かめられます。' }
  if (!('accountId' in actor))
    return {
      kind: 'apply',
      href: `/sign-in?next=${encodeURIComponent(apply)}`,
      label: 'ログインして応募する',
      note: '',
      register: `/register?next=${encodeURIComponent(apply)}`,
    }
  if (actor.kind === 'account')
    return { kind: 'apply', href: apply, label: '応募する', note: '応募に必要なことを、次の画面でまとめて入力します。' }
  if (hasTalentHat)
    return {
      kind: 'elsewhere',
      href: '/account',
      label: '立場を切り替える',
      note: '応募は副業人材として行います。画面右上の名前から「副業人材」に切り替えてください。',
    }
  return {
    kind: 'elsewhere',
    href: `${apply}/preparation`,
    label: '副業人材として登録する',
    note: '応募は副業人材として行います。プロフィールを登録すると応募できます。',
  }
}

/** The client, its town and the operator have pages of their own for a posting. */
function ownPage(posting: Door, actor: Actor): Doorway | null {
  const organization = organizationOf(actor)
  const page = (href: string, note: string): Doorway => ({ kind: 'elsewhere', href, label: '管理の画面を開く', note })
  if (actor.kind === 'operator') return page(`/desk/postings/${posting.id}`, '運営事業者として見ています。')
  if (organization === posting.client_id) return page(`/client/postings/${posting.id}`, '自分の組織の求人です。')
  if (organization === posting.municipality_id) return page(`/town/postings/${posting.id}`, '自分のまちの求人です。')
  return null
}
