import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type CaseState, caseStateNames, caseStates } from '../case.ts'
import { type CaseCounts, type CaseFilter, type CaseLine, CASES_PER_PAGE } from '../list-cases.ts'
import { whoseTurn } from '../whose-turn.ts'
import { agoInWords } from './ago.ts'
import { CaseTag, day, TurnTag } from './words.tsx'

interface CasesPageProps {
  lines?: CaseLine[]
  total?: number
  columns?: { state: CaseState; lines: CaseLine[] }[]
  counts: CaseCounts
  coordinators: { id: string; name: string }[]
  towns: { id: string; name: string }[]
  filter: CaseFilter
  asked: { who: string; town: string; view: string }
  now: Date
}

/** 伴走ケース of every town, as a list or as a board by stage. */
export function CasesPage(props: CasesPageProps) {
  const { lines, columns, total = 0, filter, asked } = props
  const hrefOf = (more: Record<string, string>) => hrefWith(asked, { state: filter.state ?? '', ...more })
  return (
    <>
      <PageHeading title="伴走" lead="企業ごとに、いまどの段階か、次にだれが何をするかを見ます。連絡が古い順です。">
        <Actions>
          <ButtonLink href="/desk/cases/new">伴走を始める</ButtonLink>
          <ButtonLink href="/desk/referrals" kind="secondary">
            紹介を見る
          </ButtonLink>
        </Actions>
      </PageHeading>
      <Filter {...props} />
      <Tabs
        label="見え方"
        tabs={[
          { label: '一覧', href: hrefOf({ view: 'list' }), current: asked.view === 'list' },
          { label: '段階ごと', href: hrefOf({ view: 'board', state: '' }), current: asked.view === 'board' },
        ]}
      />
      {columns && <Board columns={columns} counts={props.counts} hrefOf={hrefOf} />}
      {lines && <List {...props} lines={lines} total={total} hrefOf={hrefOf} />}
    </>
  )
}

function hrefWith(asked: { who: string; town: string; view: string }, more: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries({ ...asked, ...more }).filter(([, value]) => value !== ''))
  return `/desk/cases?${query.toString()}`
}

function Filter({ coordinators, towns, asked }: CasesPageProps) {
  return (
    <SearchForm action="/desk/cases" label="伴走ケースの絞り込み">
      <input type="hidden" name="view" value={asked.view} />
      <SelectField
        name="who"
        label="伴走担当"
        empty="すべて"
        value={asked.who}
        choices={[
          { value: 'mine', label: '自分' },
          ...coordinators.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        name="town"
        label="町"
        empty="すべて"
        value={asked.town}
        choices={towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button kind="secondary">絞り込む</Button>
    </SearchForm>
  )
}

interface ListProps extends CasesPageProps {
  lines: CaseLine[]
  total: number
  hrefOf: (more: Record<string, string>) => string
}

function List({ lines, total, counts, filter, now, hrefOf }: ListProps) {
  const tabs = [
    { label: '進行中', href: hrefOf({ state: '' }), current: filter.state === null },
    ...caseStates.map((state) => ({
      label: caseStateNames[state],
      href: hrefOf({ state }),
      count: counts[state],
      current: state === filter.state,
    })),
  ]
  return (
    <>
      <Tabs tabs={tabs} label="段階" />
      <Table
        caption="伴走ケースの一覧"
        captionHidden
        rows={lines}
        keyOf={({ id }) => id}
        empty={<NoCase />}
        columns={[
          { label: '企業', kind: 'name', cell: (line) => <a href={`/desk/cases/${line.id}`}>{line.company}</a> },
          { label: '町', cell: (line) => line.town },
          { label: '段階', cell: (line) => <CaseTag state={line.state} /> },
          { label: '次', cell: (line) => <Next line={line} /> },
          { label: '伴走担当', cell: (line) => line.coordinator },
          { label: '最後の連絡', cell: (line) => agoInWords(line.contactedAt, now) },
        ]}
      />
      <Pagination
        page={filter.page}
        perPage={CASES_PER_PAGE}
        total={total}
        hrefOf={(page) => hrefOf({ page: String(page) })}
      />
    </>
  )
}

function NoCase() {
  return (
    <EmptyState title="この条件の伴走ケースはありません" next={{ href: '/desk/cases/new', label: '伴走を始める' }}>
      組織の画面や、受け付けた紹介からも始められます。
    </EmptyState>
  )
}

function Next({ line }: { line: CaseLine }) {
  return (
    <>
      <TurnTag turn={whoseTurn({ noun: 'case', state: line.state, next: line.next })} />{' '}
      {line.next && `${line.next.what}(${day(line.next.dueOn)}まで)`}
    </>
  )
}

interface BoardProps {
  columns: { state: CaseState; lines: CaseLine[] }[]
  counts: CaseCounts
  hrefOf: (more: Record<string, string>) => string
}

function Board({ columns, counts, hrefOf }: BoardProps) {
  return (
    <>
      {columns.map(({ state, lines }) => (
        <Section
          key={state}
          title={`${caseStateNames[state]}(${counts[state].toLocaleString('ja-JP')}件)`}
          more={
            counts[state] > lines.length ? { href: hrefOf({ view: 'list', state }), label: 'すべて見る' } : undefined
          }
        >
          {lines.length === 0 ? (
            <p class="note">いまはありません。</p>
          ) : (
            <Grid narrow>
              {lines.map((line) => (
                <Card key={line.id} title={line.company} href={`/desk/cases/${line.id}`} over={line.town}>
                  <p>
                    <Next line={line} />
                  </p>
                  <p class="note">{line.coordinator}</p>
                </Card>
              ))}
            </Grid>
          )}
        </Section>
      ))}
    </>
  )
}
