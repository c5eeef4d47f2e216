/** A link of a header's menu; `count` is how many things wait behind it. */
export interface NavigationLink {
  href: string
  label: string
  /** Other places that belong to it, though their paths lie elsewhere. */
  also?: readonly string[] | undefined
  count?: number | undefined
}

const liesUnder = (path: string, href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`))

/** The link whose place the path is in: the longest place that the path equals or lies under. */
export function currentLink(links: NavigationLink[], path: string): NavigationLink | undefined {
  return links
    .flatMap((link) => [link.href, ...(link.also ?? [])].map((place) => ({ link, place })))
    .filter(({ place }) => liesUnder(path, place))
    .sort((a, b) => b.place.length - a.place.length)[0]?.link
}
