import { FieldGroup, type FieldProps } from './field.tsx'

/** The three answers of a date, as typed; western years. */
export interface TypedDate {
  year?: string | undefined
  month?: string | undefined
  day?: string | undefined
}

export interface DateFieldProps extends FieldProps {
  value?: TypedDate | undefined
  /** For a date of birth: `bday`. */
  autocomplete?: 'bday' | undefined
  /** A day within months, which needs no year. */
  yearless?: boolean | undefined
}

const parts = [
  { part: 'year', label: '年', size: 4 },
  { part: 'month', label: '月', size: 2 },
  { part: 'day', label: '日', size: 2 },
] as const

/** Names under which a date is posted: `closesOn` → `closesOn-year`, `closesOn-month`, `closesOn-day`. */
export function datePartNames(name: string) {
  return { year: `${name}-year`, month: `${name}-month`, day: `${name}-day` }
}

/** A date in three boxes, by the western calendar (DADS). The problem belongs to the date as a whole. */
export function DateField({ value = {}, autocomplete, yearless = false, ...props }: DateFieldProps) {
  const { name, id = name, need, problem } = props
  const names = datePartNames(name)
  const asked = parts.filter(({ part }) => !(yearless && part === 'year'))
  // The first box carries the field's own id, so that the error summary leads to it.
  const idOf = (part: string) => (part === asked[0]?.part ? id : `${id}-${part}`)
  return (
    <FieldGroup {...props}>
      <div class="date">
        {asked.map(({ part, label, size }) => (
          <span class="with-unit" key={part}>
            <input
              id={idOf(part)}
              name={names[part]}
              type="text"
              class={`digits-${size}`}
              inputmode="numeric"
              pattern="[0-9]+"
              autocomplete={autocomplete ? `${autocomplete}-${part}` : 'off'}
              value={value[part] ?? ''}
              required={need === 'required'}
              aria-invalid={problem ? 'true' : undefined}
            />
            <label for={idOf(part)}>{label}</label>
          </span>
        ))}
      </div>
    </FieldGroup>
  )
}
