/** One figure in a line: its name leads to what it counts. */
export interface FigureLine {
  key: string
  label: string
  /** The figure as it is read, with its unit: 「7件」; 「—」 where it cannot be reckoned. */
  value: string
  evidence: { href: string; label: string }
}

/** Many figures at a glance, in as many columns as fit; what each counts stands behind its link. */
export function FigureLines({ lines, label }: { lines: readonly FigureLine[]; label: string }) {
  return (
    <ul class="figures" aria-label={label}>
      {lines.map(({ key, label: name, value, evidence }) => (
        <li key={key}>
          <a href={evidence.href}>
            {name}
            <span class="unseen">（{evidence.label}）</span>
          </a>
          <strong>{value}</strong>
        </li>
      ))}
    </ul>
  )
}
