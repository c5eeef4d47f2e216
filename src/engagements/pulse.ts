import clocks from '../../data/engagements.json' with { type: 'json' }

/** 月次の手応え, the best first. */
export const pulseNames = {
  '5': '手応えがある',
  '4': 'やや手応えがある',
  '3': 'どちらともいえない',
  '2': 'あまり手応えがない',
  '1': '手応えがない',
} as const
export type PulseScore = keyof typeof pulseNames

/** A coordinator asks what is the matter from this step down. */
export const LOW_PULSE = clocks.lowPulse
/** … and as long as it is fresh. */
export const LOW_PULSE_DAYS = clocks.lowPulseDays

export const pulseInWords = (score: number): string => pulseNames[String(score) as PulseScore] ?? ''
