import type { ComponentChildren } from 'preact'

/** Carried hidden by every form that changes something: it proves that we drew the form, and makes two clicks one act. */
export interface FormTokens {
  formKey: string
}

export interface FormProps extends FormTokens {
  /** Left out, the form is posted to the page it stands on. */
  action?: string | undefined
  /** True when the form carries a file. */
  files?: boolean | undefined
  /** Name of the form for a screen reader, where a page has several. */
  label?: string | undefined
  children: ComponentChildren
}

/** A form that changes something. The browser's own checks are off, because our sentences say what to do. */
export function Form({ action, formKey, files, label, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      aria-label={label}
      novalidate
    >
      <input type="hidden" name="formKey" value={formKey} />
      {children}
    </form>
  )
}

/** A form that only asks: its answers are in the URL, which can be kept and sent to others. */
export function SearchForm({
  action,
  label,
  children,
}: {
  action: string
  label: string
  children: ComponentChildren
}) {
  return (
    <form method="get" action={action} role="search" aria-label={label} novalidate>
      {children}
    </form>
  )
}
