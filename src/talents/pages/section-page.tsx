import type { ComponentChildren } from 'preact'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'

export interface SectionPageProps {
  title: string
  lead: ComponentChildren
  problems: Problems
  formKey: string
  /** The version of the profile that the answers were drawn from. */
  version: number
  action?: string | undefined
  back?: string | undefined
  submit?: string | undefined
  children: ComponentChildren
}

/** A small page on which one part of the profile is changed. */
export function SectionPage({
  title,
  lead,
  problems,
  formKey,
  version,
  action,
  back = '/my/profile',
  submit = '保存する',
  children,
}: SectionPageProps) {
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey} action={action}>
        <input type="hidden" id="version" name="version" value={version} />
        {children}
        <Actions>
          <Button>{submit}</Button>
          <ButtonLink href={back} kind="text">
            変更せずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}
