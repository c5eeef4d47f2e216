import { DescriptionList } from '../../ui/description-list.tsx'
import { Table } from '../../ui/table.tsx'
import type { NoticeLine } from '../notice-lines.ts'
import type { PaymentLine } from '../payment-lines.ts'

/** Sentences below one another. */
export function Sentences({ words }: { words: string }) {
  return (
    <>
      {words.split('\n').map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
    </>
  )
}

/** 取引条件, item by item, and every payment day of the period. */
export function TermsList({ lines, payments }: { lines: NoticeLine[]; payments: PaymentLine[] }) {
  return (
    <>
      <DescriptionList
        items={lines.map(({ label, words }) => ({ term: label, words: words && <Sentences words={words} /> }))}
      />
      <PaymentTable payments={payments} />
    </>
  )
}

/** 支払期日の一覧, with the sixty-day check in words. */
export function PaymentTable({ payments }: { payments: PaymentLine[] }) {
  if (payments.length === 0) return null
  const forTown = payments.some(({ governmentLimit }) => governmentLimit !== '')
  return (
    <Table
      caption="支払期日の一覧"
      rows={payments}
      keyOf={({ closesOn }) => closesOn}
      columns={[
        { label: '対象の期間', kind: 'name', cell: ({ span }) => span },
        { label: '検査の期日', cell: ({ inspectedBy }) => inspectedBy },
        { label: '支払期日', cell: ({ paidOn }) => paidOn },
        { label: '60日の確認', cell: ({ judged, ok }) => (ok ? judged : `${judged} 60日を超えています`) },
        ...(forTown ? [{ label: '支払遅延防止法の上限', cell: (line: PaymentLine) => line.governmentLimit }] : []),
      ]}
    />
  )
}
