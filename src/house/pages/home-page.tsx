import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/heading.tsx'
import { Grid, Hero } from '../../ui/layout.tsx'
import { PostingCard, type PostingCardProps } from '../../ui/posting-card.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import type { LatestFigures } from '../latest-figures.ts'
import type { News } from '../news.ts'
import { Figures, NewsSections } from './home-news.tsx'
import { ways } from './ways.ts'

/** A municipality that takes part, as the first page names it. */
export interface HomeTown {
  code: string
  name: string
  published: number
}

export interface HomePageProps {
  newest: readonly PostingCardProps[]
  towns: readonly HomeTown[]
  demo: boolean
  /** Who is signed in has registered already. */
  signedIn: boolean
  /** Whether it works, in figures; null while there are none. */
  latest: LatestFigures | null
  news: News
}

/** The first page of the product: the promise, the search, what is new, whether and how it works, who takes part. */
export function HomePage({ newest, towns, demo, signedIn, latest, news }: HomePageProps) {
  return (
    <>
      <Hero
        title="まちの困りごとに、都市の経験を。"
        lead="結(ゆい)は、月に数時間からの副業で、地方の企業や役場の課題に力を貸す人をつなぎます。応募には必ず返事があり、契約は法律に沿った書面で交わします。"
      >
        <SearchBox action="/postings" label="求人をキーワードで探す" />
        <FirstSteps signedIn={signedIn} />
      </Hero>
      {demo && <DemoBanner />}
      <Newest newest={newest} />
      <Figures latest={latest} />
      <Section title="結のしくみ" id="ways">
        <Grid>
          {ways.map(({ title, steps, next }) => (
            <Card key={title} title={title}>
              <ol>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <p>
                <a href={next.href}>{next.label}</a>
              </p>
            </Card>
          ))}
        </Grid>
      </Section>
      <NewsSections {...news} />
      <Towns towns={towns} />
    </>
  )
}

function FirstSteps({ signedIn }: { signedIn: boolean }) {
  return (
    <Actions>
      <ButtonLink href="/postings" kind="secondary">
        すべての求人を見る
      </ButtonLink>
      {!signedIn && (
        <ButtonLink href="/register" kind="secondary">
          登録する
        </ButtonLink>
      )}
    </Actions>
  )
}

function DemoBanner() {
  return (
    <Banner tone="info" title="これはデモです">
      <p>
        副業人材・地域企業・自治体・支援機関・運営事業者の、どの立場でもすぐに試せます。
        <a href="/demo">立場を選んで試す</a>
      </p>
    </Banner>
  )
}

function Newest({ newest }: Pick<HomePageProps, 'newest'>) {
  return (
    <Section title="新着の求人" more={{ href: '/postings', label: 'すべての求人を見る' }}>
      {newest.length === 0 ? (
        <EmptyState title="公開中の求人はまだありません" next={{ href: '/towns', label: 'まちを知る' }}>
          求人が公開されると、ここに並びます。
        </EmptyState>
      ) : (
        <Grid>
          {newest.map((card) => (
            <PostingCard key={card.href} {...card} />
          ))}
        </Grid>
      )}
    </Section>
  )
}

function Towns({ towns }: Pick<HomePageProps, 'towns'>) {
  if (towns.length === 0) return null
  return (
    <Section title="参加しているまち" more={{ href: '/towns', label: 'すべてのまちを見る' }}>
      <Grid narrow>
        {towns.map(({ code, name, published }) => (
          <Card key={code} title={name} href={`/towns/${code}`}>
            <p class="note">
              {published > 0 ? `公開中の求人 ${published.toLocaleString('ja-JP')}件` : '募集の準備中です'}
            </p>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}
