import { HatMenu, type Session } from './hat-menu.tsx'
import { Count, MenuButton, Navigation } from './header-navigation.tsx'
import { Icon, type IconName } from './icons.tsx'
import { Mark } from './logo.tsx'
import type { NavigationLink } from './navigation.ts'

/** Whose part of the house a page belongs to. */
export type Audience = 'public' | 'talent' | 'company' | 'municipality' | 'supporter' | 'operator'

export const audienceNames: Record<Audience, string> = {
  public: '',
  talent: '副業人材',
  company: '地域企業',
  municipality: '自治体',
  supporter: '支援機関',
  operator: '運営事業者',
}

/** Something to be read, beside the account's menu. */
export interface Waiting extends NavigationLink {
  icon: IconName
}

export interface HeaderProps {
  audience: Audience
  /** Path of the page that is shown. */
  path: string
  /** Where the mark leads: the audience's own first page. Default `/`. */
  home?: string | undefined
  navigation: NavigationLink[]
  /** やりとり and 通知: where they are, and how much was not read yet. */
  waiting?: Waiting[] | undefined
  /** Who is signed in; left out when nobody is. */
  session?: Session | undefined
  /** Where to sign in and to register; shown when nobody is signed in. */
  signIn?: { href: string; registerHref?: string | undefined } | undefined
}

export function Header({ audience, path, home = '/', navigation, waiting = [], session, signIn }: HeaderProps) {
  return (
    <header class={`top ${audience}`}>
      <div>
        <a class="brand" href={home}>
          <Mark />
          <span>結</span>
          <small>ゆい</small>
        </a>
        {audience !== 'public' && <span class="desk">{audienceNames[audience]}</span>}
        <Navigation links={navigation} path={path} />
        {waiting.length > 0 && <ToRead waiting={waiting} />}
        {session ? <HatMenu session={session} /> : signIn && <SignIn {...signIn} />}
        {navigation.length > 0 && <MenuButton />}
      </div>
    </header>
  )
}

function ToRead({ waiting }: { waiting: Waiting[] }) {
  return (
    <p class="to-read">
      {waiting.map(({ href, label, icon, count = 0 }) => (
        <a key={href} href={href}>
          <Icon name={icon} />
          <span class="label-of">{label}</span>
          {count > 0 && <Count count={count} />}
        </a>
      ))}
    </p>
  )
}

function SignIn({ href, registerHref }: { href: string; registerHref?: string | undefined }) {
  return (
    <p class="who">
      <a href={href}>ログイン</a>
      {registerHref && (
        <a class="button small" href={registerHref}>
          登録する
        </a>
      )}
    </p>
  )
}
