import { formatDay, dayInJapan, formatInstant } from '../../../law/japanese-date.ts'
import type { Problems, Typed } from '../../../platform/web/parse.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Actions, Button } from '../../../ui/button.tsx'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import type { Check } from '../checklist.ts'
import type { Difference } from '../differences.ts'
import type { ExportRow } from '../export-file.ts'
import type { FigureRow, StatementRow } from '../find-statement.ts'
import { periodInWords, standingOf, statementKindNames, textsOf } from '../statement.ts'
import { DraftBody } from './draft-body.tsx'
import { Differences } from './differences-section.tsx'
import { ExportSection } from './export-section.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Said } from './said.tsx'
import { stateTone, statementWords } from './state-words.ts'

export interface StatementPageProps {
  statement: StatementRow
  figures: readonly FigureRow[]
  checks: readonly Check[]
  versions: readonly StatementRow[]
  /** Against the version before; null for the first. */
  differences: Difference[] | null
  exports: readonly ExportRow[]
  publication: { id: string; published_at: Date } | null
  /** 「湯けむり町」's code, for the public page. */
  placeCode: string
  mayWrite: boolean
  now: Date
  typed: Typed
  problems: Problems
  formKey: () => string
}

/** One report: a draft to be written, or what was submitted, as it was. */
export function StatementPage(props: StatementPageProps) {
  const { statement, problems, mayWrite } = props
  const writing = statement.state === 'draft' && mayWrite
  return (
    <>
      <PageHeading
        over={`${statement.facts.town} ・ ${statement.facts.programme}`}
        title={`${periodInWords(statement)} ${statementKindNames[statement.kind]}`}
      >
        <div class="row">
          <StatusTag tone={stateTone[statement.state]}>{statementWords(statement)}</StatusTag>
          <span>第{statement.version}版</span>
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Standing {...props} />
      <DescriptionList items={factsOf(statement)} />
      {props.differences && <Differences differences={props.differences} version={statement.version} />}
      {writing ? <DraftBody {...props} /> : <Frozen {...props} />}
      <ExportSection {...props} />
      <Versions {...props} />
      <p>
        <a href={`/town/statements/${statement.id}/journal`}>この報告の記録</a>
      </p>
    </>
  )
}

function factsOf({ facts, known, submitted_at }: StatementRow) {
  return [
    { term: '交付金の種類', words: facts.grant || '年度の計画で選ばれていません' },
    { term: '基準日', words: `${formatDay(dayInJapan(known))}(この日までに起き、記録されたことだけを数えています)` },
    ...(submitted_at ? [{ term: '提出', words: formatInstant(submitted_at) }] : []),
  ]
}

function Standing({ statement, now }: StatementPageProps) {
  const what = statement.month === 0 ? '年度' : '月'
  if (statement.state === 'draft' && standingOf(statement, now) === 'running')
    return (
      <Banner tone="info" title={`この${what}はまだ終わっていません`}>
        <p>途中までの数字です。{what}が終わってから数え直すと、提出できます。</p>
      </Banner>
    )
  if (statement.state === 'discarded')
    return (
      <Banner tone="warning" title="この下書きは破棄されています">
        <p>理由: {statement.discard_reason}</p>
        <p>同じ期間の報告は、実績報告の一覧から新しく作れます。</p>
      </Banner>
    )
  if (statement.state === 'superseded')
    return (
      <Banner tone="warning" title="この版のあとに、新しい版が提出されています">
        <p>この版は、提出したときのまま残っています。</p>
      </Banner>
    )
  return null
}

/** As it was submitted: nothing here can be changed. */
function Frozen({ statement, figures, publication, placeCode, mayWrite, formKey }: StatementPageProps) {
  return (
    <>
      <Section title="数字">
        <FiguresTable statement={statement} figures={figures} />
      </Section>
      <Section title="報告">
        <DescriptionList
          items={textsOf(statement.kind).map(({ name, label }) => ({
            term: label,
            words: <Said text={statement.texts[name] ?? ''} />,
          }))}
        />
      </Section>
      {statement.state === 'submitted' && mayWrite && (
        <Section title="このあと">
          {statement.kind === 'result' && (
            <Publishing statement={statement} publication={publication} placeCode={placeCode} formKey={formKey} />
          )}
          <p>数字や言葉を直すときは、新しい版を作ります。この版は残り、違いが並べて示されます。</p>
          <Form action={`/town/statements/${statement.id}/versions`} formKey={formKey()} label="新しい版">
            <Button kind="secondary">第{statement.version + 1}版をつくる</Button>
          </Form>
        </Section>
      )}
    </>
  )
}

function Publishing({
  statement,
  publication,
  placeCode,
  formKey,
}: Pick<StatementPageProps, 'statement' | 'publication' | 'placeCode' | 'formKey'>) {
  const page = `/towns/${placeCode}/results/${statement.year}`
  return publication ? (
    <>
      <p>
        {formatInstant(publication.published_at)}から公表しています。<a href={page}>公開ページを見る</a>
      </p>
      <Form action={`/town/publications/${publication.id}/withdrawals`} formKey={formKey()} label="公表の取下げ">
        <Button kind="danger">公表を取り下げる</Button>
      </Form>
    </>
  ) : (
    <Form action={`/town/statements/${statement.id}/publications`} formKey={formKey()} label="公表">
      <p>公表すると、数字と数え方、上の文章が、まちの公開ページでだれにでも読めます。数えた行は公開されません。</p>
      <Actions>
        <Button>この結果を公表する</Button>
      </Actions>
    </Form>
  )
}

function Versions({ versions, statement }: StatementPageProps) {
  if (versions.length < 2) return null
  return (
    <Section title="版">
      <ul>
        {versions.map((one) => (
          <li key={one.id}>
            {one.id === statement.id ? (
              `第${one.version}版(いま見ている版)`
            ) : (
              <a href={`/town/statements/${one.id}`}>第{one.version}版</a>
            )}{' '}
            {statementWords(one)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
