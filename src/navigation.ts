import type { Audience } from './ui/header.tsx'
import type { NavigationLink } from './ui/navigation.ts'

interface Navigation {
  home: string
  links: NavigationLink[]
}

const navigation: Record<Audience, Navigation> = {
  public: {
    home: '/',
    links: [
      { href: '/postings', label: '求人を探す' },
      { href: '/towns', label: 'まちを知る' },
      { href: '/events', label: 'イベント' },
      { href: '/articles', label: '記事' },
      { href: '/about', label: '結について' },
    ],
  },
  talent: {
    home: '/my',
    links: [
      { href: '/my', label: 'マイページ' },
      { href: '/my/recommendations', label: 'おすすめ' },
      { href: '/postings', label: '求人を探す' },
      { href: '/my/applications', label: '応募' },
      { href: '/my/scouts', label: 'スカウト' },
      { href: '/my/contracts', label: '契約' },
      { href: '/my/ties', label: 'わたしの縁' },
      { href: '/my/profile', label: 'プロフィール' },
    ],
  },
  company: {
    home: '/client',
    links: [
      { href: '/client', label: 'ホーム' },
      { href: '/client/postings', label: '求人' },
      { href: '/client/interviews', label: '面談' },
      { href: '/client/contracts', label: '契約' },
      { href: '/client/case', label: '伴走' },
      { href: '/organization', label: '組織' },
    ],
  },
  municipality: {
    home: '/town',
    links: [
      { href: '/town', label: '今年度' },
      { href: '/town/postings', label: '町の求人' },
      { href: '/town/cases', label: '企業と伴走', also: ['/town/referrals'] },
      {
        href: '/town/programmes',
        label: '事業',
        also: ['/town/programme-years', '/town/procurements', '/town/rounds'],
      },
      { href: '/town/events', label: 'イベント', also: ['/town/registrations', '/town/proposals'] },
      { href: '/town/statements', label: '実績報告', also: ['/town/statement-forms'] },
      { href: '/town/ties', label: '縁の台帳', also: ['/town/activities'] },
      { href: '/client/postings', label: '庁内の求人', also: ['/client', '/town/tasks'] },
    ],
  },
  supporter: {
    home: '/supporter',
    links: [
      { href: '/supporter', label: 'ホーム' },
      { href: '/supporter/report', label: '紹介の実績' },
      { href: '/supporter/events', label: '共催したイベント' },
      { href: '/postings', label: '求人' },
      { href: '/organization', label: '組織' },
    ],
  },
  operator: {
    home: '/desk',
    links: [
      { href: '/desk', label: '今日の仕事' },
      { href: '/desk/cases', label: '伴走' },
      { href: '/desk/postings', label: '求人' },
      { href: '/desk/organizations', label: '組織' },
      {
        href: '/desk/programmes',
        label: '事業',
        also: ['/desk/programme-years', '/desk/procurements', '/desk/rounds'],
      },
      { href: '/desk/events', label: 'イベント', also: ['/town/events'] },
      { href: '/desk/articles', label: '記事' },
      {
        href: '/desk/settings',
        label: '設定と記録',
        also: [
          '/desk/templates',
          '/desk/limits',
          '/desk/subsidies',
          '/desk/jobs',
          '/desk/records',
          '/desk/recommendations',
          '/desk/vocabulary',
          '/desk/ties',
          '/desk/talents',
          '/desk/accounts',
          '/desk/imports',
        ],
      },
    ],
  },
}

/** Where each audience's menu leads. */
export function navigationFor(audience: Audience): Navigation {
  return navigation[audience]
}
