import { described, Field, type FieldProps } from './field.tsx'

export interface PasswordFieldProps extends FieldProps {
  /** `current-password` to sign in, `new-password` to choose one: password keepers rely on it. */
  autocomplete: 'current-password' | 'new-password'
}

/** Never comes back with what was typed. */
export function PasswordField({ autocomplete, ...props }: PasswordFieldProps) {
  const { name, id = name, need } = props
  return (
    <Field {...props}>
      <input
        id={id}
        name={name}
        type="password"
        class="medium"
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        required={need === 'required'}
        {...described(props)}
      />
    </Field>
  )
}

/** The code from a mail or an authenticator: one box that can be pasted into and filled in (WCAG 3.3.8). */
export function OneTimeCodeField({ length = 6, ...props }: FieldProps & { length?: number | undefined }) {
  const { name, id = name, need } = props
  return (
    <Field {...props}>
      <input
        id={id}
        name={name}
        type="text"
        class="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        size={length + 2}
        required={need === 'required'}
        {...described(props)}
      />
    </Field>
  )
}
