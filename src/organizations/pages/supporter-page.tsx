import { formatDay } from '../../law/japanese-date.ts'
import { findPlace, fullName } from '../../law/places.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { AreaCompany, SupporterHome } from '../supporter-home.ts'

interface SupporterPageProps extends SupporterHome {
  area: 'municipality' | 'prefecture'
}

/** The first page of a chamber or a bank. */
export function SupporterPage({ organization, place, companies, area }: SupporterPageProps) {
  const tabs = [
    { label: place?.name ?? '市区町村', href: '/supporter', current: area === 'municipality' },
    {
      label: `${place?.prefecture.name ?? '都道府県'}全体`,
      href: '/supporter?area=prefecture',
      current: area === 'prefecture',
    },
  ]
  return (
    <>
      <PageHeading
        title={organization.name}
        over="支援機関のホーム"
        lead="地域の企業が、いまどんな課題で副業人材を探しているかを確かめられます。"
      />
      <Section title="求人を公開している企業" more={{ href: '/organization', label: 'あなたの組織' }}>
        <Tabs tabs={tabs} label="地域" />
        {companies.length === 0 ? (
          <EmptyState
            title="公開中の求人がある企業はまだありません"
            next={{ href: '/postings', label: '全国の求人を見る' }}
          >
            課題を抱えている企業があれば、結での相談をすすめてください。登録は企業の方が自分で行えます。
          </EmptyState>
        ) : (
          <Grid>
            {companies.map((company) => (
              <Company key={company.id} company={company} />
            ))}
          </Grid>
        )}
      </Section>
    </>
  )
}

function Company({ company }: { company: AreaCompany }) {
  const place = findPlace(company.placeCode)
  return (
    <Card title={company.name} over={place ? fullName(place) : ''}>
      <ul>
        {company.postings.map(({ id, title, closesOn }) => (
          <li key={id}>
            <a href={`/postings/${id}`}>{title}</a>
            {closesOn && `(${formatDay(Temporal.PlainDate.from(closesOn))}まで)`}
          </li>
        ))}
      </ul>
    </Card>
  )
}
