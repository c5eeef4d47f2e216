import { described, Field, type FieldProps } from './field.tsx'

export interface NumberFieldProps extends FieldProps {
  /** As typed, so that what was not a number comes back to be corrected. */
  value?: string | undefined
  /** 「円」「時間」「人」, after the box. */
  unit: string
  /** True when parts of one may be typed, such as 0.5 hours. */
  decimal?: boolean | undefined
}

/** A number with its unit. A text box, because number boxes swallow full-width digits and change when scrolled. */
export function NumberField({ value, unit, decimal, ...props }: NumberFieldProps) {
  const { name, id = name, need } = props
  return (
    <Field {...props}>
      <div class="with-unit">
        <input
          id={id}
          name={name}
          type="text"
          class="short"
          inputmode={decimal ? 'decimal' : 'numeric'}
          autocomplete="off"
          value={value ?? ''}
          required={need === 'required'}
          {...described(props, `${id}-unit`)}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </div>
    </Field>
  )
}
