import { described, Field, type FieldProps } from './field.tsx'

export interface FileFieldProps extends FieldProps {
  /** Kinds the browser offers: `.pdf,.xlsx`. The server looks at the content all the same. */
  accept?: string | undefined
  /** True when several files may be chosen. */
  multiple?: boolean | undefined
}

/** A file; the form around it needs `files`. A browser never gives back the file of a form with problems, so the hint says so. */
export function FileField({ accept, multiple, ...props }: FileFieldProps) {
  const { name, id = name, need } = props
  return (
    <Field {...props}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={need === 'required'}
        {...described(props)}
      />
    </Field>
  )
}
