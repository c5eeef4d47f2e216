import { Button, ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import {
  type ApplicationMove,
  type ApplicationState,
  applicationMovesFrom,
  applicationStateNames,
  waitingFor,
} from '../application.ts'
import type { Applicant } from '../named-applicants.ts'
import { inUrl, type Narrowing } from '../narrowing.ts'
import { ListOrBoard, NarrowingForm } from './narrowing-form.tsx'
import { Marks } from './marks.tsx'
import { ReplyClock } from './state-tag.tsx'

interface BoardPageProps {
  posting: { id: string; title: string }
  columns: readonly { states: readonly ApplicationState[]; total: number; applicants: readonly Applicant[] }[]
  narrowing: Narrowing
  /** A viewer reads the board and moves nothing. */
  mayMove: boolean
  formKey: string
  now: Date
}

/** 応募者のボード: a column for each state; every card has the moves that are possible from there, as buttons and links. */
export function BoardPage(props: BoardPageProps) {
  const { posting, columns, narrowing } = props
  const path = `/client/postings/${posting.id}`
  return (
    <>
      <PageHeading title="応募者のボード" over={posting.title} lead="応募者が、いまどの段階にいるかの一覧です。">
        <ListOrBoard path={path} narrowing={narrowing} now="board" />
      </PageHeading>
      <NarrowingForm action={`${path}/board`} narrowing={narrowing} />
      <div class="scrolls" role="region" aria-label="応募者のボード" tabIndex={0}>
        <div class="board">
          {columns.map((column) => (
            <Column key={column.states[0]} {...props} column={column} />
          ))}
        </div>
      </div>
    </>
  )
}

type ColumnProps = BoardPageProps & { column: BoardPageProps['columns'][number] }

function Column(props: ColumnProps) {
  const { column, posting, narrowing } = props
  const id = `column-${column.states[0]}`
  const more = column.total - column.applicants.length
  const list = new URLSearchParams(inUrl(narrowing)).toString()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {column.states.map((state) => applicationStateNames[state]).join('・')}
        <span class="quiet">{`（${column.total}）`}</span>
      </h2>
      {column.total === 0 && <p class="quiet">いません</p>}
      <ul>
        {column.applicants.map((applicant) => (
          <li key={applicant.id}>
            <BoardCard {...props} applicant={applicant} />
          </li>
        ))}
      </ul>
      {more > 0 && <a href={`/client/postings/${posting.id}/applications?${list}`}>{`ほか${more}件は一覧で見る`}</a>}
    </section>
  )
}

const turns = { client: '次は、あなたの返事', talent: '次は、応募者の返事' } as const

function BoardCard(props: BoardPageProps & { applicant: Applicant }) {
  const { applicant, now, mayMove } = props
  const { id, known, state, profile, replyBy, marks, notes } = applicant
  const turn = waitingFor[state]
  return (
    <article class="card">
      <h3 class="title">
        <a href={`/client/applications/${id}`}>{known}</a>
      </h3>
      <p>{profile?.headline ?? '(退会した方です)'}</p>
      <div class="row">
        <ReplyClock replyBy={replyBy} now={now} />
        {turn && <span class="hint">{turns[turn]}</span>}
      </div>
      {marks.length > 0 && <Marks marks={marks} />}
      {notes > 0 && <a href={`/client/applications/${id}#notes`}>{`メモ${notes}件`}</a>}
      {mayMove && <Moves {...props} />}
    </article>
  )
}

/** One press where one press is enough; a page where words or terms are needed. */
const presses: Partial<Record<ApplicationMove, { path: string; label: string }>> = {
  screen: { path: 'screenings', label: '選考を始める' },
  interview: { path: 'interviews', label: '面談に進む' },
}
const pages: Partial<Record<ApplicationMove, { path: string; label: string }>> = {
  offer: { path: 'offers', label: '条件を提示する' },
  decline: { path: 'declines', label: '見送る' },
}

function Moves({ applicant: { id, known, state }, posting, formKey }: BoardPageProps & { applicant: Applicant }) {
  const moves = applicationMovesFrom(state)
  const path = `/client/applications/${id}`
  return (
    <div class="moves">
      {moves.flatMap((move) => {
        const press = presses[move]
        const page = pages[move]
        if (press)
          return [
            <Form key={move} action={`${path}/${press.path}`} formKey={formKey} label={`${known}: ${press.label}`}>
              <input type="hidden" name="from" value={posting.id} />
              <Button kind="secondary" size="small">
                {press.label}
              </Button>
            </Form>,
          ]
        if (!page) return []
        return [
          <ButtonLink key={move} href={`${path}/${page.path}`} kind="text" size="small">
            {page.label}
          </ButtonLink>,
        ]
      })}
    </div>
  )
}
