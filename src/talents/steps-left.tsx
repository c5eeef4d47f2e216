import { Section } from '../ui/heading.tsx'
import { Meter } from '../ui/meter.tsx'
import type { Step } from './completeness.ts'

/** What would make the profile more useful, with the reason. */
export function StepsLeft({ steps, most = steps.length }: { steps: Step[]; most?: number }) {
  const left = steps.filter(({ done }) => !done)
  const done = steps.length - left.length
  if (left.length === 0) return null
  return (
    <Section title="プロフィールの仕上がり">
      <Meter
        label="プロフィールの仕上がり"
        value={done}
        max={steps.length}
        words={`${steps.length}項目のうち${done}項目`}
      />
      <ul>
        {left.slice(0, most).map(({ label, why, href }) => (
          <li key={label}>
            <a href={href}>{label}</a>
            <br />
            {why}
          </li>
        ))}
      </ul>
    </Section>
  )
}
