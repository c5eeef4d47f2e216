import { Icon } from './icons.tsx'
import { currentLink, type NavigationLink } from './navigation.ts'

// The menu of a phone is a popover: it opens and closes without JavaScript, and where popovers are unknown it stays in sight.
export function MenuButton() {
  return (
    <button class="menu" type="button" popovertarget="navigation">
      <Icon name="menu" />
      メニュー
    </button>
  )
}

/** The links of the audience; the page that is open is marked. */
export function Navigation({ links, path }: { links: NavigationLink[]; path: string }) {
  if (links.length === 0) return null
  const current = currentLink(links, path)
  return (
    <nav class="nav" id="navigation" popover="auto" aria-label="主なメニュー">
      <button class="menu" type="button" popovertarget="navigation" popovertargetaction="hide">
        <Icon name="close" />
        閉じる
      </button>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link === current ? currentKind(link, path) : undefined}>
              {link.label}
              {link.count !== undefined && link.count > 0 && <Count count={link.count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How many wait, for eyes and for screen readers. */
export function Count({ count }: { count: number }) {
  return (
    <span class="count">
      {count}
      <span class="unseen">件</span>
    </span>
  )
}

function currentKind(link: NavigationLink, path: string): 'page' | 'true' {
  return link.href === path ? 'page' : 'true'
}
