import { fiscalYear, formatFiscalYear, inReiwa } from '../../../law/fiscal-year.ts'
import { formatDay } from '../../../law/japanese-date.ts'
import { ruleStandingNames } from '../../../law/subsidy-year.ts'
import { Banner } from '../../../ui/banner.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Table } from '../../../ui/table.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import type { RulesView } from './list-rules.ts'

const tones = { current: 'good', old: 'care', ahead: 'quiet' } as const

/** 補助の要綱: of which year each is, from where, and what is out of date. */
export function RulesPage({ view }: { view: RulesView }) {
  const year = formatFiscalYear(view.year)
  const old = view.rules.filter(({ standing }) => standing === 'old').length
  return (
    <>
      <PageHeading
        title="補助の要綱"
        lead="県の交通費・宿泊費の補助を計算する要綱です。別の年度の要綱では計算しません。"
      />
      {old > 0 && (
        <Banner tone="warning" title={`${old}件の要綱が、${year}のものではありません`}>
          <p>この県の企業には、額と期限の代わりに「要綱は登録されていません」と示しています。</p>
          <p>県の要綱が出たら、下の表の県の名前を選び、古い要綱を写して登録してください。</p>
        </Banner>
      )}
      <Known rules={view.rules} />
      {view.missing.length > 0 && <Missing missing={view.missing} year={year} />}
    </>
  )
}

function Known({ rules }: Pick<RulesView, 'rules'>) {
  return (
    <Section title="登録されている要綱">
      <Table
        caption="登録されている要綱"
        captionHidden
        rows={rules}
        keyOf={({ rule }) => `${rule.prefecture}-${rule.year}-${rule.retrieved}-${rule.source}`}
        columns={[
          {
            label: '県',
            kind: 'name',
            cell: ({ rule, prefecture }) => <a href={`/desk/subsidies/${rule.prefecture}`}>{prefecture}</a>,
          },
          { label: '年度', cell: ({ rule }) => inReiwa(fiscalYear(rule.year)) },
          {
            label: '状態',
            cell: ({ standing }) => <StatusTag tone={tones[standing]}>{ruleStandingNames[standing]}</StatusTag>,
          },
          { label: '出典', cell: ({ rule }) => rule.source },
          { label: '確認した日', cell: ({ rule }) => formatDay(Temporal.PlainDate.from(rule.retrieved)) },
          { label: '資料でわからないこと', cell: ({ rule }) => rule.unknown.join('、') || 'ありません' },
          { label: 'この県の町', kind: 'number', cell: ({ towns }) => `${towns}` },
        ]}
      />
    </Section>
  )
}

function Missing({ missing, year }: Pick<RulesView, 'missing'> & { year: string }) {
  return (
    <Section title={`${year}の要綱がない県`}>
      <p>登録している町がある県のうち、{year}の要綱がない県です。補助の額と期限は計算されません。</p>
      <ul>
        {missing.map(({ code, prefecture, towns }) => (
          <li key={code}>
            <a href={`/desk/subsidies/${code}`}>
              {prefecture}({towns}町)
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
