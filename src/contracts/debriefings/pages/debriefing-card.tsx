import { formatDay } from '../../../law/japanese-date.ts'
import { Button } from '../../../ui/button.tsx'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { FileField } from '../../../ui/fields/file-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import { debriefingKinds, debriefingStateNames, debriefingWays } from '../debriefing.ts'
import type { DebriefingRow } from '../find-debriefing.ts'
import type { ListedDebriefing } from '../list-debriefings.ts'
import type { DebriefingsPageProps } from './debriefings-page.tsx'

type Props = DebriefingsPageProps & { one: ListedDebriefing }

/** One 報告会 as it was written down. */
export function DebriefingCard(props: Props) {
  const { row, materials } = props.one
  const path = `${props.base}/debriefings/${row.id}`
  return (
    <Section
      title={`${debriefingKinds[row.kind]} ${formatDay(Temporal.PlainDate.from(row.held_on))}`}
      id={`d-${row.id}`}
    >
      {row.state === 'withdrawn' && (
        <p>
          <StatusTag tone="quiet">{debriefingStateNames.withdrawn}</StatusTag> 理由: {row.withdraw_reason}
        </p>
      )}
      <DescriptionList items={linesOf(row)} />
      {materials.length > 0 && (
        <ul>
          {materials.map(({ id, title }) => (
            <li key={id}>
              <a href={`${path}/materials/${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {props.view.mayWrite && row.state === 'held' && <Change {...props} path={path} />}
    </Section>
  )
}

function linesOf(row: DebriefingRow) {
  const where = row.place ? `${debriefingWays[row.way]}(${row.place})` : debriefingWays[row.way]
  const lines = [
    { term: '開き方', words: where },
    { term: '出席者', words: row.present },
    { term: '報告の内容', words: row.reported },
    { term: '決まったこと', words: row.decisions },
    { term: '質問と答え', words: row.questions },
  ]
  return lines.filter(({ words }) => words !== '')
}

/** Materials are added, a wrong record is withdrawn; what was typed comes back to the record it was typed at. */
function Change({ one: { row }, about, accept, formKey, path, ...given }: Props & { path: string }) {
  const mine = about === row.id
  const { one } = answers(mine ? given.typed : {}, mine ? given.problems : {})
  const wrong = (name: string): boolean => mine && name in given.problems
  const idOf = (name: string): string => (mine ? name : `${name}-${row.id}`)
  return (
    <>
      <Disclosure summary="資料を追加する" open={wrong('title') || wrong('file')}>
        <Form action={`${path}/materials`} formKey={formKey} label="資料の追加" files>
          <TextField {...one('title')} id={idOf('title')} label="資料の題名" need="required" maxLength={100} />
          <FileField
            name="file"
            id={idOf('file')}
            problem={mine ? given.problems.file : undefined}
            label="ファイル"
            need="required"
            accept={accept}
            hint="PDF、画像、Word、Excel、PowerPoint。10MBまで"
          />
          <Button size="small">資料を追加する</Button>
        </Form>
      </Disclosure>
      <Disclosure summary="この記録を取り消す" open={wrong('withdrawReason')}>
        <Form action={`${path}/withdrawals`} formKey={formKey} label="記録の取り消し">
          <TextArea
            {...one('withdrawReason')}
            id={idOf('withdrawReason')}
            label="取り消す理由"
            need="required"
            rows={2}
            maxLength={500}
          />
          <Button kind="danger" size="small">
            記録を取り消す
          </Button>
        </Form>
      </Disclosure>
    </>
  )
}
