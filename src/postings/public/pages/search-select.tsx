import { type Choice, SelectField } from '../../../ui/fields/select-field.tsx'

interface SelectProps {
  name: string
  label: string
  value: string | number | null
  choices: Choice[]
  hint?: string | undefined
}

/** Nothing to choose from is not asked. */
export function Select({ name, label, value, choices, hint }: SelectProps) {
  if (choices.length === 0) return null
  const chosen = value === null ? undefined : String(value)
  return <SelectField name={name} label={label} value={chosen} choices={choices} empty="すべて" hint={hint} />
}

/** Round figures to choose from, with the one that the URL names among them. */
export function steps(figures: readonly number[], chosen: number | null, words: (figure: number) => string): Choice[] {
  const all = chosen === null || figures.includes(chosen) ? figures : [...figures, chosen].sort((a, b) => a - b)
  return all.map((figure) => ({ value: String(figure), label: words(figure) }))
}
