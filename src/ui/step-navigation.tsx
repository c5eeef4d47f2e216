/** A step of a longer way, such as the wizard of a posting. */
export interface Step {
  label: string
  state: 'done' | 'now' | 'todo'
  /** Where a step can be looked at again. */
  href?: string | undefined
}

/** Where one is on a way of several steps. On a phone only the present step shows its name. */
export function StepNavigation({ steps, label = '進み具合' }: { steps: Step[]; label?: string | undefined }) {
  return (
    <nav class="steps" aria-label={label}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.label} class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <StepName step={step} number={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepName({ step, number }: { step: Step; number: number }) {
  const words = (
    <>
      <span class="number">{number}</span>
      <span class="name">
        {step.label}
        {step.state === 'done' && <span class="unseen">（済み）</span>}
      </span>
    </>
  )
  return step.href ? <a href={step.href}>{words}</a> : words
}
