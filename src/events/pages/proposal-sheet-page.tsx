import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { sheetParts } from '../proposal.ts'
import type { FormProps } from './proposal-pages.tsx'

/** 提案シートを書く: one page. */
export function SheetPage({ title, back, typed, problems, formKey }: FormProps & { title: string; back: string }) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="提案シートを書く"
        over={title}
        lead="1枚にまとめます。主催者と受入先が読み、コメントを返します。出したあとは書き換えられません。"
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey()}>
        <TextField {...one('title')} label="提案の題名" need="required" maxLength={100} />
        {Object.entries(sheetParts).map(([name, label]) => (
          <TextArea key={name} {...one(name)} label={label} need="required" rows={5} maxLength={1500} />
        ))}
        <Actions>
          <Button>提案シートを出す</Button>
          <ButtonLink href={back} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}
