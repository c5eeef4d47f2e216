import { formatInstant } from '../../../law/japanese-date.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import { exportFormats, exportStateNames, formatFacts } from '../export.ts'
import { exportTone } from './state-words.ts'
import type { StatementPageProps } from './statement-page.tsx'

/** Files of the report: asked for with one button, made by a job. */
export function ExportSection({ statement, exports, mayWrite, formKey }: StatementPageProps) {
  if (statement.state === 'discarded') return null
  const offered = exportFormats.filter((format) => statement.state !== 'draft' || !formatFacts[format].rows)
  return (
    <Section title="ファイルにする" id="format">
      {mayWrite && (
        <Form action={`/town/statements/${statement.id}/exports`} formKey={formKey()} label="書き出し">
          <Actions>
            {offered.map((format) => (
              <Button key={format} kind="secondary" size="small" name="format" value={format}>
                {formatFacts[format].label}
              </Button>
            ))}
          </Actions>
        </Form>
      )}
      {exports.length > 0 && (
        <ul>
          {exports.map(({ id, format, state, asked_at }) => (
            <li key={id}>
              <StatusTag tone={exportTone[state]}>{exportStateNames[state]}</StatusTag>{' '}
              <a href={`/town/exports/${id}`}>
                {formatFacts[format].label} {formatInstant(asked_at)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
