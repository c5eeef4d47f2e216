import { formatDay, dayInJapan } from '../../law/japanese-date.ts'
import { findPlace, fullName } from '../../law/places.ts'
import type { SupporterHome } from '../../organizations/supporter-home.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { nextForSupporter } from '../referral.ts'
import { type ReferralLine, REFERRALS_PER_PAGE } from '../referral-lists.ts'
import type { OwnAction } from '../supporter-actions.ts'
import { ActionsTable } from './actions-table.tsx'
import { day, ReferralTag } from './words.tsx'

interface SupporterHomeProps {
  home: SupporterHome
  referrals: { lines: ReferralLine[]; total: number }
  actions: OwnAction[]
  area: 'municipality' | 'prefecture'
  page: number
  mayWrite: boolean
  formKey: string
  now: Date
}

/** The first page of a chamber or a bank: introduce, what became of it, and who around looks for somebody. */
export function SupporterHomePage(props: SupporterHomeProps) {
  const { home, actions, mayWrite, formKey, now } = props
  return (
    <>
      <PageHeading
        title={home.organization.name}
        over="支援機関のホーム"
        lead="課題を抱える企業を紹介し、その後どうなったかを確かめられます。"
      >
        <Actions>
          {mayWrite && <ButtonLink href="/supporter/referrals/new">企業を紹介する</ButtonLink>}
          <ButtonLink href="/supporter/report" kind="secondary">
            紹介の実績
          </ButtonLink>
        </Actions>
      </PageHeading>
      {actions.length > 0 && (
        <Section title="していただきたいこと">
          <ActionsTable
            actions={actions.map(({ company, what, ...rest }) => ({
              ...rest,
              what: `${company}: ${what}`,
              owner: 'supporter' as const,
              state: 'open' as const,
            }))}
            base="/supporter/actions"
            mayTick={mayWrite}
            withOwner={false}
            formKey={formKey}
            now={now}
          />
        </Section>
      )}
      <Introduced {...props} />
      <Around {...props} />
    </>
  )
}

function Introduced({ referrals: { lines, total }, page, mayWrite }: SupporterHomeProps) {
  const next = mayWrite ? { href: '/supporter/referrals/new', label: '企業を紹介する' } : undefined
  return (
    <Section title="紹介した企業" id="introduced">
      <Table
        caption="紹介した企業"
        captionHidden
        rows={lines}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="紹介した企業はまだありません" next={next}>
            悩みを聞いた企業があれば、同意を得て紹介してください。求人や契約に進むと、ここでわかります。
          </EmptyState>
        }
        columns={[
          {
            label: '企業',
            kind: 'name',
            cell: (line) => <a href={`/supporter/referrals/${line.id}`}>{line.companyName}</a>,
          },
          { label: '状態', cell: (line) => <ReferralTag state={line.state} /> },
          { label: '次', cell: (line) => nextForSupporter[line.state] },
          { label: '紹介した日', cell: (line) => formatDay(dayInJapan(line.at)) },
        ]}
      />
      <Pagination page={page} perPage={REFERRALS_PER_PAGE} total={total} hrefOf={(turn) => `/supporter?page=${turn}`} />
    </Section>
  )
}

function Around({ home: { place, companies }, area }: SupporterHomeProps) {
  const tabs = [
    { label: place?.name ?? '市区町村', href: '/supporter', current: area === 'municipality' },
    {
      label: `${place?.prefecture.name ?? '都道府県'}全体`,
      href: '/supporter?area=prefecture',
      current: area === 'prefecture',
    },
  ]
  return (
    <Section title="求人を公開している企業">
      <Tabs tabs={tabs} label="地域" />
      {companies.length === 0 ? (
        <EmptyState
          title="公開中の求人がある企業はまだありません"
          next={{ href: '/postings', label: '全国の求人を見る' }}
        >
          課題を抱えている企業があれば、紹介してください。
        </EmptyState>
      ) : (
        <Grid>
          {companies.map((company) => (
            <CompanyCard key={company.id} {...company} />
          ))}
        </Grid>
      )}
    </Section>
  )
}

function CompanyCard({ name, placeCode, postings }: SupporterHome['companies'][number]) {
  const at = findPlace(placeCode)
  return (
    <Card title={name} over={at ? fullName(at) : ''}>
      <ul>
        {postings.map((posting) => (
          <li key={posting.id}>
            <a href={`/postings/${posting.id}`}>{posting.title}</a>
            {posting.closesOn && `(${day(posting.closesOn)}まで)`}
          </li>
        ))}
      </ul>
    </Card>
  )
}
