export interface Tab {
  label: string
  href: string
  /** How many rows are behind it. */
  count?: number | undefined
  current?: boolean | undefined
}

/** Views of the same thing, each under its own URL. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="quiet">（{tab.count.toLocaleString('ja-JP')}）</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
