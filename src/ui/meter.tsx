interface MeterProps {
  /** What is measured, for a screen reader. */
  label: string
  value: number
  /** What would be full: the target, or the number of steps. */
  max: number
  /** The same in words, shown beside: 「目標10件の70%」. */
  words: string
}

/** How far something has come, as a bar with words. More than full shows as full; the words tell the rest. */
export function Meter({ label, value, max, words }: MeterProps) {
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0
  return (
    <div class="meter">
      <svg
        role="meter"
        aria-label={label}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words}
        width="100%"
        height="10"
      >
        <rect class="track" width="100%" height="10" rx="5" />
        {share > 0 && <rect class="done" width={`${share * 100}%`} height="10" rx="5" />}
      </svg>
      <span>{words}</span>
    </div>
  )
}
