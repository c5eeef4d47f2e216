import type { Side } from '../../contracts/contract.ts'
import { Banner } from '../../ui/banner.tsx'
import type { EngagementView } from '../read-engagement.ts'
import type { NextStep } from '../next-step.ts'

export const sideNames: Record<Side, string> = { client: '発注者', talent: '副業人材' }

/** Whom one works with, above the title. */
export function overOf({ terms, side }: Pick<EngagementView, 'terms' | 'side'>): string {
  if (side === 'client') return `${terms.title}　${terms.talent.name}`
  if (side === 'talent') return `${terms.title}　${terms.client.name}`
  return `${terms.title}　${terms.client.name}と${terms.talent.name}`
}

export function StepBanner({ step }: { step: NextStep }) {
  return (
    <Banner tone={step.tone} title={step.title}>
      {step.words && <p>{step.words}</p>}
    </Banner>
  )
}
