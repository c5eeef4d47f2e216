import { FieldGroup, type FieldProps } from './field.tsx'
import type { Choice } from './select-field.tsx'

interface ChoicesProps extends FieldProps {
  choices: Choice[]
  /** True to set short choices side by side. */
  inline?: boolean | undefined
}

export interface RadiosProps extends ChoicesProps {
  value?: string | undefined
}

/** One of several. */
export function Radios({ value, ...props }: RadiosProps) {
  return <Choices {...props} type="radio" chosen={value ? [value] : []} />
}

export interface CheckboxesProps extends ChoicesProps {
  values?: string[] | undefined
}

/** Any of several; the form posts the name once for each. */
export function Checkboxes({ values, ...props }: CheckboxesProps) {
  return <Choices {...props} type="checkbox" chosen={values ?? []} />
}

function Choices({
  choices,
  inline,
  type,
  chosen,
  ...props
}: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  const { name, id = name, need } = props
  return (
    <FieldGroup {...props}>
      <div class={inline ? 'choices inline' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceBox
            key={choice.value}
            choice={choice}
            // The first carries the field's own id, so that the error summary leads to it.
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            type={type}
            checked={chosen.includes(choice.value)}
            required={type === 'radio' && need === 'required'}
            wrong={props.problem !== undefined}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

interface ChoiceBoxProps {
  choice: Choice
  id: string
  name: string
  type: 'radio' | 'checkbox'
  checked: boolean
  required: boolean
  wrong: boolean
}

function ChoiceBox({ choice, id, name, type, checked, required, wrong }: ChoiceBoxProps) {
  const hint = choice.hint ? `${id}-about` : undefined
  return (
    <div class="choice">
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        required={required}
        aria-describedby={hint}
        aria-invalid={wrong && type === 'checkbox' ? 'true' : undefined}
      />
      <label for={id}>{choice.label}</label>
      {hint && (
        <p class="hint" id={hint}>
          {choice.hint}
        </p>
      )}
    </div>
  )
}
