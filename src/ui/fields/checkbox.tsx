import { described, type FieldProps, Hint, NeedLabel, Problem } from './field.tsx'

export interface CheckboxProps extends FieldProps {
  checked?: boolean | undefined
  /** What the form posts when it is ticked. */
  value?: string | undefined
}

/** One yes or no that stands alone, such as an agreement. */
export function Checkbox({ checked = false, value = 'yes', ...props }: CheckboxProps) {
  const { name, id = name, label, need, hint, problem } = props
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <div class="choice">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          checked={checked}
          required={need === 'required'}
          {...described(props)}
        />
        <label for={id}>
          {label}
          <NeedLabel need={need} />
        </label>
        <Hint id={id}>{hint}</Hint>
      </div>
      <Problem id={id} problem={problem} />
    </div>
  )
}
