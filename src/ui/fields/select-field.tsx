import { described, Field, type FieldProps } from './field.tsx'

export interface Choice {
  value: string
  label: string
  /** A sentence that helps to choose; shown by radios and checkboxes. */
  hint?: string | undefined
}

/** Choices under a heading, such as the towns of a prefecture. */
export interface ChoiceGroup {
  label: string
  choices: Choice[]
}

export interface SelectFieldProps extends FieldProps {
  value?: string | undefined
  choices: (Choice | ChoiceGroup)[]
  /** First line, for nothing chosen: 「選択してください」「すべて」. */
  empty?: string | undefined
}

export function SelectField({ value = '', choices, empty, ...props }: SelectFieldProps) {
  const { name, id = name, need } = props
  return (
    <Field {...props}>
      <select id={id} name={name} required={need === 'required'} {...described(props)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.choices.map((inner) => (
                <Option key={inner.value} choice={inner} chosen={value} />
              ))}
            </optgroup>
          ) : (
            <Option key={choice.value} choice={choice} chosen={value} />
          ),
        )}
      </select>
    </Field>
  )
}

function Option({ choice, chosen }: { choice: Choice; chosen: string }) {
  return (
    <option value={choice.value} selected={choice.value === chosen}>
      {choice.label}
    </option>
  )
}
