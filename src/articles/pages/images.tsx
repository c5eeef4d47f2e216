import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { FileField } from '../../ui/fields/file-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { DeskArticlePageProps } from './desk-article-page.tsx'

/** 画像, each with the words that stand for it. */
export function Images({ article, mayWork, path, typed, problems, formKey }: DeskArticlePageProps & { path: string }) {
  const { one } = answers(typed, problems)
  return (
    <Section title="画像">
      {article.images.length === 0 ? (
        <p>画像はまだありません。</p>
      ) : (
        <ul>
          {article.images.map(({ number, alt }) => (
            <li key={number}>
              [画像{number}] {alt}
            </li>
          ))}
        </ul>
      )}
      {mayWork && article.row.state !== 'archived' && (
        <Disclosure summary="画像を追加する" open={Boolean(problems.file ?? problems.alt)}>
          <Form action={`${path}/images`} formKey={formKey} files label="画像の追加">
            <FileField
              name="file"
              problem={problems.file}
              label="画像"
              need="required"
              accept=".png,.jpg,.jpeg"
              hint="PNGかJPEG、5MBまで。人が写っているときは、その人の同意も記録してください。"
            />
            <TextField
              {...one('alt')}
              label="画像の説明"
              need="required"
              maxLength={200}
              hint="画像を見られない人に、何が写っているかを伝える文章です。例 帳場で予約の画面を指す女将"
            />
            <Button kind="secondary">画像を追加する</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}
