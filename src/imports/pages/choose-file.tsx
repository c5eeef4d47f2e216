import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { FileField } from '../../ui/fields/file-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { type ImportKind, importKindNames, importKinds } from '../import.ts'
import type { ImportsPageProps } from './imports-page.tsx'

const hints: Record<ImportKind, string> = {
  companies: '必要な見出し: 法人番号、会社名、所在地。個人事業主は法人番号の欄に「個人」と書きます。',
  postings: '必要な見出し: 件名、法人番号、月額謝礼、稼働時間、締切日。下書きとして取り込みます。',
  talents: '必要な見出し: 氏名、メール、スキル。本人がログインして確認するまで、企業や町には表示しません。',
}

/** The form that hands in a file to read. */
export function Choose({ typed, problems, formKey }: Pick<ImportsPageProps, 'typed' | 'problems' | 'formKey'>) {
  const { one } = answers(typed, problems)
  return (
    <Section title="表を選ぶ">
      <Form formKey={formKey} files>
        <Radios
          {...one('kind')}
          label="何の表ですか"
          need="required"
          choices={importKinds.map((kind) => ({ value: kind, label: importKindNames[kind], hint: hints[kind] }))}
        />
        <FileField
          {...one('file')}
          label="ファイル"
          hint="Excelブック(.xlsx)かCSV、20MB・2,000行まで。見出しの順番や、上の題名、下の注意書きはそのままで構いません。"
          accept=".xlsx,.csv,.txt"
          need="required"
        />
        <Button>読み取って確かめる</Button>
      </Form>
      <Disclosure summary="見出しの見本をダウンロードする">
        <ul>
          {importKinds.map((kind) => (
            <li key={kind}>
              <a href={`/desk/imports/templates/${kind}`}>{importKindNames[kind]}(CSV)</a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  )
}
