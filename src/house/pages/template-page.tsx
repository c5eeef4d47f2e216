import { filled, placeholders, type Template } from '../../templates.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Paper } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { Wording } from '../list-templates.ts'
import { Versions } from './template-versions.tsx'

interface TemplatePageProps {
  template: Template
  now: Pick<Wording, 'version' | 'subject' | 'body' | 'standard'>
  versions: Wording[]
  typed: Typed | undefined
  problems: Problems
  mayWrite: boolean
  formKey: string
}

/** One template: its words, how they read with examples in place, and how they read before. */
export function TemplatePage(props: TemplatePageProps) {
  const { template, now, versions, typed, problems, mayWrite, formKey } = props
  const shown = { subject: textOf(typed?.subject, now.subject), body: textOf(typed?.body, now.body) }
  return (
    <>
      <PageHeading title={template.name} over="文例" />
      <ErrorSummary problems={problems} />
      <DescriptionList
        items={[
          { term: 'いつ', words: template.when },
          { term: '読む人', words: template.reader },
          { term: '差し込めるもの', words: usable(template) },
        ]}
      />
      {mayWrite && <Words {...props} shown={shown} />}
      <Preview subject={template.subject === null ? null : shown.subject} body={shown.body} unsaved={Boolean(typed)} />
      {mayWrite && !now.standard && (
        <Form action={`/desk/templates/${template.key}/resets`} formKey={formKey} label="元の文に戻す">
          <input type="hidden" name="seen" value={String(now.version)} />
          <Button kind="secondary">元の文に戻す</Button>
        </Form>
      )}
      {versions.length > 0 && <Versions versions={versions} />}
    </>
  )
}

const textOf = (typed: string | string[] | undefined, held: string | null): string =>
  typeof typed === 'string' ? typed : (held ?? '')

function usable({ placeholders: names }: Template): string {
  if (names.length === 0) return 'ありません'
  return names.map((name) => `{{${name}}} ${placeholders[name]?.name ?? ''}`).join('、')
}

type WordsProps = TemplatePageProps & { shown: { subject: string; body: string } }

function Words({ template, now, shown, typed, problems, formKey }: WordsProps) {
  const { one } = answers({ ...shown }, problems)
  const seen = textOf(typed?.seen, String(now.version))
  return (
    <Section title="文を変える">
      <Form formKey={formKey} label="文を変える">
        <input type="hidden" name="seen" value={seen} />
        {template.subject !== null && <TextField {...one('subject')} label="件名" need="required" />}
        <TextArea {...one('body')} label="本文" need="required" rows={10} />
        <Actions>
          <Button name="intent" value="keep">
            この文にする
          </Button>
          <Button kind="secondary" name="intent" value="preview">
            見本で確かめる
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Preview({ subject, body, unsaved }: { subject: string | null; body: string; unsaved: boolean }) {
  const samples = Object.fromEntries(Object.entries(placeholders).map(([name, { sample }]) => [name, sample]))
  return (
    <Section title={unsaved ? '見本(まだ保存していません)' : '見本'}>
      <Paper>
        {subject !== null && (
          <p>
            <strong>{filled(subject, samples)}</strong>
          </p>
        )}
        {filled(body, samples)
          .split('\n')
          .map((line, row) => (
            <p key={`${row}-${line.slice(0, 10)}`}>{line}</p>
          ))}
      </Paper>
    </Section>
  )
}
