import { formatInstant } from '../../../law/japanese-date.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import { exportStateNames, failureNames, formatFacts } from '../export.ts'
import type { ExportRow } from '../export-file.ts'
import type { StatementRow } from '../find-statement.ts'
import { titleOf } from '../statement-tables.ts'
import { exportTone } from './state-words.ts'

interface ExportPageProps {
  made: ExportRow
  statement: StatementRow
  name: string
  script: string
}

/** 書き出しの進み具合. It renews itself; without scripts by its link. */
export function ExportPage({ made, statement, name, script }: ExportPageProps) {
  const moving = made.state === 'asked' || made.state === 'making'
  return (
    <>
      <PageHeading over={titleOf(statement)} title={`${formatFacts[made.format].label}の書き出し`} />
      <div data-progress={moving ? 'moving' : 'still'} role="status">
        <p>
          <StatusTag tone={exportTone[made.state]}>{exportStateNames[made.state]}</StatusTag>
        </p>
        <Progress made={made} />
        {made.state === 'ready' && <Ready made={made} name={name} />}
      </div>
      <p>
        <a href={`/town/statements/${statement.id}`}>報告に戻る</a>
      </p>
      {moving && <script src={script} defer />}
    </>
  )
}

function Progress({ made: { id, state, rows_done, rows_all, reason } }: Pick<ExportPageProps, 'made'>) {
  const again = <a href={`/town/exports/${id}`}>更新する</a>
  switch (state) {
    case 'asked':
      return <p>まもなく作り始めます。{again}</p>
    case 'making':
      return (
        <>
          <Meter
            label="書き出した行"
            value={rows_done}
            max={rows_all}
            words={`${rows_all.toLocaleString('ja-JP')}行のうち${rows_done.toLocaleString('ja-JP')}行`}
          />
          <p>この画面を閉じても、作業は続きます。{again}</p>
        </>
      )
    case 'failed':
      return <p>{failureNames[reason] ?? failureNames.broken}</p>
    case 'expired':
      return <p>ファイルは7日で消えます。報告の画面から、もう一度書き出せます。中身は同じです。</p>
    default:
      return null
  }
}

function Ready({ made, name }: Pick<ExportPageProps, 'made' | 'name'>) {
  return (
    <>
      <p>
        {name}({made.rows_done.toLocaleString('ja-JP')}行、{Math.ceil(made.bytes / 1024).toLocaleString('ja-JP')}KB)
      </p>
      <ButtonLink href={`/town/exports/${made.id}/file`}>ダウンロードする</ButtonLink>
      {made.expires_at && <p class="note">{formatInstant(made.expires_at)}まで、ダウンロードできます。</p>}
    </>
  )
}
