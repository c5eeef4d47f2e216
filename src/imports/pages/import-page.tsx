import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Actions, Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { importKindNames, importStateNames } from '../import.ts'
import type { ImportView } from '../queries.ts'
import { Rows, ROWS_PER_PAGE } from './import-rows.tsx'

interface ImportPageProps {
  view: ImportView
  page: number
  mayTake: boolean
  formKey: string
}

/** What each row will become, and the button that makes it so. */
export function ImportPage({ view, page, mayTake, formKey }: ImportPageProps) {
  const { row, judged } = view
  if (row.state !== 'waiting') return <Over view={view} />
  const made = judged.filter(({ make, problem }) => make && !problem).length
  const problems = judged.flatMap(({ problem }) => problem ?? [])
  return (
    <>
      <PageHeading
        title={`${row.file_name}の確認`}
        over={importKindNames[row.kind]}
        lead={`${judged.length}行を読み取りました。${made}件を新しく取り込み、${judged.length - made}行は取り込みません。まだ何も登録していません。`}
      />
      {problems.length > 0 && (
        <Banner tone="error" title="読み取ったあとに状況が変わり、取り込めない行があります">
          <p>表を直して、もう一度選んでください。</p>
        </Banner>
      )}
      {mayTake && <Decide view={view} made={problems.length === 0 ? made : 0} formKey={formKey} />}
      <Rows judged={judged} page={page} id={row.id} />
      <LeftOut leftOut={row.content?.leftOut ?? []} />
    </>
  )
}

function Decide({ view, made, formKey }: { view: ImportView; made: number; formKey: string }) {
  const { id, expires_at } = view.row
  return (
    <>
      <Actions>
        {made > 0 && (
          <Form action={`/desk/imports/${id}/confirmations`} formKey={formKey}>
            <Button>{`${made}件を取り込む`}</Button>
          </Form>
        )}
        <Form action={`/desk/imports/${id}/discards`} formKey={formKey}>
          <Button kind="secondary">やめる</Button>
        </Form>
      </Actions>
      <p class="note">
        すべて取り込むか、何も取り込まないかのどちらかです。{formatInstant(expires_at)}
        までに確かめてください。過ぎると、読み取った内容は消えます。
      </p>
    </>
  )
}

/** Nothing disappears unseen. */
function LeftOut({ leftOut }: { leftOut: string[] }) {
  if (leftOut.length === 0) return null
  return (
    <Disclosure summary={`読み取らなかったところ(${leftOut.length}か所)`}>
      <ul>
        {leftOut.slice(0, ROWS_PER_PAGE).map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Over({ view }: { view: ImportView }) {
  const { file_name, kind, state, rows_made, settled_at } = view.row
  return (
    <>
      <PageHeading title={file_name} over={importKindNames[kind]} />
      <EmptyState title={importStateNames[state]} next={{ href: '/desk/imports', label: '取り込みの一覧へ' }}>
        {state === 'taken'
          ? `${rows_made ?? 0}件を取り込みました。`
          : '何も取り込んでいません。読み取った内容は消えています。'}
        {settled_at && `(${formatInstant(settled_at)})`}
      </EmptyState>
    </>
  )
}
