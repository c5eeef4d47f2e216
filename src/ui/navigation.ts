/** A link of a header's menu; `count` is how many things wait behind it. */
export interface NavigationLink {
  href: string
  label: string
  count?: number | undefined
}

/** The link whose place the path is in: the longest href that the path equals or lies under. */
export function currentLink(links: NavigationLink[], path: string): NavigationLink | undefined {
  return links
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0]
}
