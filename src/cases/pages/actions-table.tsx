import { dayInJapan } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { actionStateNames, canMoveAction, ownerNames } from '../next-action.ts'
import type { ActionView } from '../read-case.ts'
import { day } from './words.tsx'

interface ActionsTableProps {
  actions: ActionView[]
  /** `/desk/actions` and so on: where an action is ticked. */
  base: string
  mayTick: boolean
  mayDrop?: boolean
  /** False where all of them are the reader's own. */
  withOwner?: boolean
  /** What stands there while there are none. */
  empty?: { title: string; words: string }
  formKey: string
  now: Date
}

const none = { title: '次の行動はまだありません', words: 'だれが何をいつまでにするかを決めると、ここに並びます。' }

/** 次の行動: who, what, by when; open ones first. */
export function ActionsTable(props: ActionsTableProps) {
  const { actions, mayTick, withOwner = true, empty = none, now } = props
  const deeds: Column<ActionView> = { label: '操作', cell: (action) => <Deeds {...props} action={action} /> }
  return (
    <Table
      caption="次の行動"
      captionHidden
      rows={actions}
      keyOf={({ id }) => id}
      empty={<EmptyState title={empty.title}>{empty.words}</EmptyState>}
      columns={[
        { label: 'すること', kind: 'name', cell: ({ what }) => what },
        ...(withOwner ? [{ label: 'だれが', cell: ({ owner }: ActionView) => ownerNames[owner] }] : []),
        { label: '期限', cell: ({ dueOn }) => day(dueOn) },
        { label: '状態', cell: (action) => <ActionTag action={action} now={now} /> },
        ...(mayTick && actions.some(({ state }) => state === 'open') ? [deeds] : []),
      ]}
    />
  )
}

function Deeds({ action, base, mayDrop, formKey }: ActionsTableProps & { action: ActionView }) {
  if (!canMoveAction(action.state, 'complete')) return null
  const button = (deed: string, words: string) => (
    <Form action={`${base}/${action.id}/${deed}`} formKey={formKey} label={`${action.what}: ${words}`}>
      <Button kind={deed === 'completions' ? 'secondary' : 'text'} size="small">
        {words}
      </Button>
    </Form>
  )
  return (
    <>
      {button('completions', '済みにする')}
      {mayDrop && button('drops', '取りやめる')}
    </>
  )
}

function ActionTag({ action: { state, dueOn }, now }: { action: ActionView; now: Date }) {
  if (state !== 'open')
    return <StatusTag tone={state === 'done' ? 'good' : 'quiet'}>{actionStateNames[state]}</StatusTag>
  const late = Temporal.PlainDate.compare(dueOn, dayInJapan(now)) < 0
  return <StatusTag tone={late ? 'bad' : 'waiting'}>{late ? '期限を過ぎています' : actionStateNames.open}</StatusTag>
}
