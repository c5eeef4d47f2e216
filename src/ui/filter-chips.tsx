import { Icon } from './icons.tsx'

/** A condition that narrows a list; its link leads to the same list without it. */
export interface FilterChip {
  label: string
  removeHref: string
}

export function FilterChips({ chips, clearHref }: { chips: FilterChip[]; clearHref: string }) {
  if (chips.length === 0) return null
  return (
    <ul class="chips" aria-label="絞り込みの条件">
      {chips.map(({ label, removeHref }) => (
        <li key={label}>
          <a class="chip" href={removeHref}>
            {label}
            <Icon name="close" label="を外す" />
          </a>
        </li>
      ))}
      <li>
        <a href={clearHref}>すべて外す</a>
      </li>
    </ul>
  )
}
