import { Actions, Button } from '../../ui/button.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { FileField } from '../../ui/fields/file-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { workAudienceNames, workAudiences } from '../works/work.ts'
import type { WorksPageProps } from './works-page.tsx'

/** The forms that add a work, as a link or as a file. */
export function AddForms({ kind, typed, problems, formKey, accept, path }: WorksPageProps) {
  const link = kind === 'link' ? answers(typed, problems) : answers({}, {})
  const file = kind === 'file' ? answers(typed, problems) : answers({}, {})
  return (
    <>
      <Section title="リンクを追加する">
        <Form formKey={formKey} action={`${path}/links`} label="リンクを追加する">
          <TextField {...link.one('url')} label="リンク" hint="例) https://example.jp/works/1" need="required" />
          <Shared field={link} before="link-" />
          <Button>リンクを追加する</Button>
        </Form>
      </Section>
      <Section title="ファイルを追加する">
        <Form formKey={formKey} action={`${path}/files`} files label="ファイルを追加する">
          <FileField
            {...file.one('file')}
            label="ファイル"
            hint="PDF・画像(PNG、JPEG)・Word・Excel・PowerPoint、10MBまで。勤務先の秘密や、ほかの人の個人情報が入っていないことを確かめてください。"
            accept={accept}
            need="required"
          />
          <Shared field={file} before="file-" />
          <Actions>
            <Button>ファイルを追加する</Button>
          </Actions>
        </Form>
      </Section>
    </>
  )
}

const audiences = workAudiences.map((value) => ({
  value,
  label: workAudienceNames[value],
  hint:
    value === 'companies'
      ? '氏名や勤務先が分かるものは選ばないでください。写真の撮影場所などの情報も、そのまま伝わります。'
      : '応募などで氏名を伝えた相手が見られます。',
}))

function Shared({ field, before }: { field: ReturnType<typeof answers>; before: string }) {
  const shownTo = field.one('shownTo')
  const title = field.one('title')
  return (
    <>
      <TextField
        {...title}
        id={title.problem ? 'title' : `${before}title`}
        label="題名"
        hint="例) 直販サイトのリニューアル"
        need="required"
      />
      <Radios
        {...shownTo}
        id={shownTo.problem ? 'shownTo' : `${before}shownTo`}
        value={shownTo.value ?? 'named'}
        label="見せる相手"
        choices={audiences}
        need="required"
      />
    </>
  )
}
