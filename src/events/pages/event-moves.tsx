import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { type EventMove, isComing } from '../event.ts'
import type { EventRow } from '../find-event.ts'

interface Props {
  row: EventRow
  /** Moves that are open now and allowed to the reader. */
  moves: readonly EventMove[]
  mayChange: boolean
  /** It is the day. */
  begun: boolean
  base: string
  formKey: () => string
}

/** What the organizer can do with the event now: the next step first, then the pages beside it. */
export function EventMoves(props: Props) {
  const { moves, begun, row, base, formKey } = props
  return (
    <Actions>
      {moves.includes('open') && (
        <Form action={`${base}/openings`} formKey={formKey()} label="公開する">
          <Button>公開して受付を始める</Button>
        </Form>
      )}
      {moves.includes('hold') && begun && (
        <Form action={`${base}/holdings`} formKey={formKey()} label="開催を記録する">
          <Button>開催したと記録する</Button>
        </Form>
      )}
      {moves.includes('report') && <ButtonLink href={`${base}/report`}>開催報告を作る</ButtonLink>}
      {row.state === 'reported' && <ButtonLink href={`${base}/report`}>開催報告を見る</ButtonLink>}
      <Beside {...props} />
      {moves.includes('close') && (
        <Form action={`${base}/closings`} formKey={formKey()} label="締め切る">
          <Button kind="text">申込を締め切る</Button>
        </Form>
      )}
    </Actions>
  )
}

function Beside({ mayChange, begun, row, base }: Props) {
  const links = [
    isComing(row.state) && begun && { path: 'code', label: '出席コードを映す' },
    row.state !== 'draft' && row.state !== 'cancelled' && { path: 'registrations', label: '申込者と出欠' },
    row.state !== 'cancelled' && { path: 'survey', label: 'アンケート' },
    mayChange && { path: 'edit', label: '内容を変える' },
  ]
  return (
    <>
      {links.map(
        (link) =>
          link && (
            <ButtonLink key={link.path} href={`${base}/${link.path}`} kind="secondary">
              {link.label}
            </ButtonLink>
          ),
      )}
    </>
  )
}
