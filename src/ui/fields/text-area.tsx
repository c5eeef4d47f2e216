import { described, Field, type FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  /** Most characters that may be written; said below the box. */
  maxLength?: number | undefined
}

export function TextArea({ value, rows = 6, maxLength, ...props }: TextAreaProps) {
  const { name, id = name, need } = props
  const count = maxLength ? `${id}-count` : undefined
  // No maxlength attribute: a pasted text must not be cut silently; the form says how much too long it is.
  return (
    <Field {...props}>
      <textarea id={id} name={name} rows={rows} required={need === 'required'} {...described(props, count)}>
        {/* A browser drops the first line break, so one is given for it. */}
        {value?.startsWith('\n') ? `\n${value}` : (value ?? '')}
      </textarea>
      {maxLength && (
        <p class="hint" id={count}>
          {maxLength.toLocaleString('ja-JP')}文字まで
          {value && `（現在${value.length.toLocaleString('ja-JP')}文字）`}
        </p>
      )}
    </Field>
  )
}
