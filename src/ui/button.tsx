import type { ComponentChildren } from 'preact'

export type ButtonKind = 'primary' | 'secondary' | 'text' | 'danger'
export type ButtonSize = 'large' | 'medium' | 'small'

interface Look {
  kind?: ButtonKind | undefined
  size?: ButtonSize | undefined
  children: ComponentChildren
}

export interface ButtonProps extends Look {
  /** What the form is told when this button was the one pressed. */
  name?: string | undefined
  value?: string | undefined
  /** Posts the form to another address than the form's own. */
  formAction?: string | undefined
}

/** Sends the form it stands in. */
export function Button({ kind, size, name, value, formAction, children }: ButtonProps) {
  return (
    <button class={look(kind, size)} type="submit" name={name} value={value} formaction={formAction}>
      {children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ href, kind, size, children }: Look & { href: string }) {
  return (
    <a class={look(kind, size)} href={href}>
      {children}
    </a>
  )
}

interface BlockedButtonProps extends Look {
  id: string
  /** Why it cannot be pressed now, and what would change that. */
  because: string
}

/** A button that cannot be pressed yet. It can be reached by keyboard, so that everybody learns why (DADS: aria-disabled). */
export function BlockedButton({ id, kind, size, because, children }: BlockedButtonProps) {
  return (
    <div class="blocked">
      <button class={look(kind, size)} type="button" aria-disabled="true" aria-describedby={`${id}-because`}>
        {children}
      </button>
      <p class="hint" id={`${id}-because`}>
        {because}
      </p>
    </div>
  )
}

/** Buttons side by side, the most likely first. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>
}

function look(kind: ButtonKind = 'primary', size: ButtonSize = 'medium'): string {
  return ['button', kind === 'primary' ? '' : kind, size === 'medium' ? '' : size].filter(Boolean).join(' ')
}
