import { described, Field, type FieldProps, Hint } from './field.tsx'

/** How wide the box is: as wide as the answer is long (DADS). */
export type Width = 'short' | 'medium' | 'long'

export interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  width?: Width | undefined
  inputMode?: 'numeric' | 'decimal' | undefined
  /** What a browser may fill in, such as `email` or `family-name` (WCAG 1.3.5). */
  autocomplete?: string | undefined
  maxLength?: number | undefined
  /** Words to choose from or to overwrite, offered by the browser. */
  suggestions?: string[] | undefined
}

export function TextField({ value, type = 'text', width = 'long', suggestions, ...props }: TextFieldProps) {
  const { name, id = name, need, inputMode, autocomplete, maxLength } = props
  const list = suggestions ? `${id}-list` : undefined
  return (
    <Field {...props}>
      <input
        id={id}
        name={name}
        type={type}
        value={value ?? ''}
        class={width}
        inputmode={inputMode}
        autocomplete={autocomplete}
        maxlength={maxLength}
        required={need === 'required'}
        list={list}
        {...described(props)}
      />
      {list && <Suggestions id={list} words={suggestions ?? []} />}
    </Field>
  )
}

function Suggestions({ id, words }: { id: string; words: string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  )
}

interface FixedFieldProps extends Pick<FieldProps, 'name' | 'label' | 'id'> {
  value: string
  /** Why it cannot be changed here, and where it can. */
  because: string
}

/** 編集不可: shown in its place in the form, sent along, but not to be changed here. */
export function FixedField({ name, id = name, label, value, because }: FixedFieldProps) {
  return (
    <div class="field">
      <label for={id}>
        {label}
        <span class="need">編集不可</span>
      </label>
      <Hint id={id}>{because}</Hint>
      <input id={id} name={name} value={value} class="long" readonly aria-describedby={`${id}-hint`} />
    </div>
  )
}
