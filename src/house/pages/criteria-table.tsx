import { Disclosure } from '../../ui/disclosure.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { type Criterion, countResults, criteria, resultNames, testedBy } from '../accessibility-criteria.ts'

const columns: Column<Criterion>[] = [
  { label: '達成基準', kind: 'name', cell: ({ number, title }) => `${number} ${title}` },
  { label: 'レベル', cell: ({ level }) => level },
  { label: '確かめ方', cell: testedBy },
  { label: '結果', cell: ({ result }) => resultNames[result] },
  { label: '説明', cell: ({ note }) => note },
]

/** 達成基準ごとの試験の結果. */
export function CriteriaTable() {
  const counted = countResults().map(({ name, criteria: n }) => `${name} ${n}件`)
  return (
    <>
      <p>
        JIS X 8341-3:2016 のレベルAとAAの達成基準{criteria.length}件のうち、{counted.join('、')}です。
      </p>
      <Disclosure summary={`達成基準${criteria.length}件の結果を見る`}>
        <Table
          caption="達成基準ごとの結果"
          captionHidden
          columns={columns}
          rows={[...criteria]}
          keyOf={({ number }) => number}
        />
      </Disclosure>
    </>
  )
}
