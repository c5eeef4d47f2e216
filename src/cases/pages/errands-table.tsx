import { formatDay } from '../../law/japanese-date.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { dayOf } from '../alerts.ts'
import type { Errand } from '../today.ts'
import type { Kind } from './kinds-of-errand.ts'

/** Things of one kind, each with why it is here, and where it can be put off a way to do so. */
export function ErrandsTable({ kind, errands, maySnooze }: { kind: Kind; errands: Errand[]; maySnooze: boolean }) {
  const { key, title, whose, when } = kind
  const later: Column<Errand> = {
    label: 'いまは',
    kind: 'short',
    bare: true,
    cell: (errand) => (
      <a href={`/desk/snoozes/new?kind=${key}&subject=${errand.key}`}>
        後にする<span class="unseen">（{errand.what}）</span>
      </a>
    ),
  }
  return (
    <Table
      caption={title}
      captionHidden
      rows={errands}
      keyOf={(errand) => errand.key}
      columns={[
        { label: '内容', kind: 'name', cell: ({ href, what }) => (href ? <a href={href}>{what}</a> : what) },
        ...(whose ? [{ label: whose, cell: (errand: Errand) => errand.whose }] : []),
        { label: 'なぜ', cell: (errand) => errand.why },
        { label: when, kind: 'short', cell: (errand) => formatDay(dayOf(key, errand.when)) },
        ...(maySnooze ? [later] : []),
      ]}
    />
  )
}
