import type { Audience, HeaderProps } from '../header.tsx'
import type { NavigationLink } from '../navigation.ts'
import type { Session } from '../hat-menu.tsx'

const tokens = { formKey: 'sample' }

const menus: Record<Audience, NavigationLink[]> = {
  public: links('/styles 求人をさがす', '/towns まち', '/events イベント', '/articles 読みもの', '/statistics 実績'),
  talent: links(
    '/styles ホーム',
    '/my/postings おすすめ',
    '/my/applications 応募',
    '/my/contracts 契約',
    '/my/towns わたしの縁',
  ),
  company: links(
    '/styles ホーム',
    '/client/postings 求人',
    '/client/applications 応募者',
    '/client/contracts 契約',
    '/client/payments 支払',
  ),
  municipality: links(
    '/styles 今年度',
    '/town/companies 企業',
    '/town/events イベント',
    '/town/ties 関係人口',
    '/town/statements 実績報告',
  ),
  supporter: links('/styles ホーム', '/supporter/referrals 紹介した企業', '/supporter/events セミナー'),
  operator: links(
    '/styles 今日の仕事',
    '/desk/reviews 審査',
    '/desk/cases 伴走',
    '/desk/rounds 募集回',
    '/desk/events イベント',
    '/desk/articles 記事',
    '/desk/organizations 組織',
    '/desk/imports 取込み',
    '/desk/consents 同意・開示',
    '/desk/settings 設定',
    '/desk/journal 記録',
  ),
}

/** The header of an audience as somebody of the 湯けむり町 would see it. */
export function sampleHeader(audience: Audience): Omit<HeaderProps, 'path'> {
  const navigation = menus[audience].map((link) => (link.label === '審査' ? { ...link, count: 12 } : link))
  if (audience === 'public') return { audience, navigation, signIn: { href: '/sign-in', registerHref: '/register' } }
  return { audience, navigation, session: sampleSession }
}

const sampleSession: Session = {
  name: '長谷川 香織',
  hats: [
    { value: 'talent', name: '長谷川 香織', part: '副業人材', worn: false },
    { value: 'yukemuri', name: '株式会社湯けむり醸造', part: '地域企業・編集者', worn: true },
    { value: 'chamber', name: '湯けむり町商工会青年部地域資源活用特別委員会', part: '支援機関・閲覧者', worn: false },
  ],
  switchAction: '/hat',
  signOutAction: '/sign-out',
  links: [
    { href: '/account', label: 'アカウント' },
    { href: '/account/notifications', label: '通知の設定' },
  ],
  switchTokens: tokens,
  signOutTokens: tokens,
}

function links(...lines: string[]): NavigationLink[] {
  return lines.map((line) => {
    const [href = '', label = ''] = line.split(' ')
    return { href, label }
  })
}
