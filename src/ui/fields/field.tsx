import type { ComponentChildren } from 'preact'

/** 「※必須」, 「※任意」, or needed before it is published; left out where the question needs neither, such as a search. */
export type Need = 'required' | 'later' | 'optional'

/** What every field is told. The problem and the typed value come from the form that was sent. */
export interface FieldProps {
  /** Name in the form, and id of the first control: the error summary leads there. */
  name: string
  label: string
  /** Id, where two forms on one page have a field of the same name. */
  id?: string | undefined
  need?: Need | undefined
  /** Examples and conditions; DADS uses no placeholders. */
  hint?: ComponentChildren
  problem?: string | undefined
}

const needNames: Record<Need, string> = { required: '※必須', later: '※公開までに必要', optional: '※任意' }

/** 要否ラベル, in words and not by colour alone. */
export function NeedLabel({ need }: { need: Need | undefined }) {
  if (!need) return null
  return <span class={`need ${need}`}>{needNames[need]}</span>
}

export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  if (!children) return null
  return (
    <p class="hint" id={`${id}-hint`}>
      {children}
    </p>
  )
}

export function Problem({ id, problem }: { id: string; problem: string | undefined }) {
  if (!problem) return null
  return (
    <p class="problem" id={`${id}-problem`}>
      ＊{problem}
    </p>
  )
}

/** ARIA of a control: which sentences describe it, and whether it has to be corrected. */
export function described({ name, id = name, hint, problem }: FieldProps, more?: string) {
  const ids = [problem && `${id}-problem`, hint && `${id}-hint`, more].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': problem ? ('true' as const) : undefined }
}

/** One control with its label: label, hint, control, problem, in the order of DADS. */
export function Field({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  const { name, id = name, label, need, hint, problem } = field
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        <NeedLabel need={need} />
      </label>
      <Hint id={id}>{hint}</Hint>
      {children}
      <Problem id={id} problem={problem} />
    </div>
  )
}

/** Several controls that answer one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  const { name, id = name, label, need, hint, problem } = field
  return (
    <fieldset class={problem ? 'field wrong' : 'field'} {...described(field)} aria-invalid={undefined}>
      <legend>
        {label}
        <NeedLabel need={need} />
      </legend>
      <Hint id={id}>{hint}</Hint>
      {children}
      <Problem id={id} problem={problem} />
    </fieldset>
  )
}
