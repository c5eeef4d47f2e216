import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { FileField } from '../../ui/fields/file-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { partnerParts } from '../event.ts'
import type { Inside } from './inside-page.tsx'

/** 共催・受入先: who holds the event together and who receives its guests. */
export function Partners({ event, partners, mayChange, base, typed, problems, formKey }: Inside) {
  const { one } = answers({ part: 'cohost', ...typed }, problems)
  return (
    <Section title="共催・受入先" id="partners">
      {event.partners.length === 0 && <p>まだありません。</p>}
      <ul>
        {event.partners.map(({ id, name, part }) => (
          <li key={id}>{`${partnerParts[part]}: ${name}`}</li>
        ))}
      </ul>
      {mayChange && (
        <Disclosure summary="共催・受入先を加える" open={problems.partner !== undefined}>
          <Form action={`${base}/partners`} formKey={formKey()} label="共催・受入先を加える">
            <Radios {...one('part')} label="役割" need="required" choices={choicesOf(partnerParts)} />
            <SelectField
              {...one('partner')}
              label="組織"
              need="required"
              empty="選択してください"
              choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button kind="secondary">加える</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}

/** 資料: what participants are given, and the form that adds one. */
export function Materials({ event: { row }, materials, accept, base, typed, problems, formKey }: Inside) {
  const open = problems.file !== undefined || problems.materialTitle !== undefined
  const { one } = answers(typed, problems)
  return (
    <Section title="資料" id="materials">
      {materials.length === 0 && <p>資料はまだありません。加えると、参加が確定した方が開けます。</p>}
      <ul>
        {materials.map(({ id, title }) => (
          <li key={id}>
            <a href={`/events/${row.id}/materials/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {row.state !== 'cancelled' && (
        <Disclosure summary="資料を加える" open={open}>
          <Form action={`${base}/materials`} formKey={formKey()} label="資料を加える" files>
            <TextField {...one('materialTitle')} label="資料の名前" need="required" maxLength={100} />
            <FileField
              name="file"
              label="ファイル"
              need="required"
              accept={accept}
              hint="PDF、画像、Word、Excel、PowerPoint。10MBまで。"
              problem={problems.file}
            />
            <Button kind="secondary">加える</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}
