import type { ComponentChild } from 'preact'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { townsTakingPart } from '../organizations/towns.ts'
import { newestCardRows, cardWords } from '../postings/public/posting-cards.ts'
import type { Visit } from '../route.ts'
import { latestFigures } from './latest-figures.ts'
import { newsOf } from './news.ts'
import { type Operator, operatorOf } from './operator.ts'
import { AboutPage } from './pages/about-page.tsx'
import { AccessibilityPage } from './pages/accessibility-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { MunicipalitiesPage } from './pages/municipalities-page.tsx'
import { PrivacyPage } from './pages/privacy-page.tsx'
import { TermsPage } from './pages/terms-page.tsx'
import { townsAtWork } from './towns-at-work.ts'
import { robotsTxt, sitemapEntries, sitemapXml } from './sitemap.ts'

const SHOWN_POSTINGS = 6
const IN_A_ROW = 3
const SHOWN_TOWNS = 8

/** ホーム. */
export async function showHome(visit: Visit): Promise<Response> {
  const today = dayInJapan(visit.now).toString()
  const { rows, towns, news } = await visit.read(async (tx) => ({
    rows: await newestCardRows(tx, today, SHOWN_POSTINGS),
    towns: await townsTakingPart(tx),
    news: await newsOf(tx, visit.now),
  }))
  const latest = await latestFigures(visit.db, visit.now)
  // Three stand side by side on a desk: a second row is whole, or it is not there.
  const inRows = rows.length > IN_A_ROW ? rows.slice(0, rows.length - (rows.length % IN_A_ROW)) : rows
  const newest = inRows.map((row) => ({ title: row.title, ...cardWords(row, visit.now) }))
  // Those that are recruiting stand first.
  const shown = towns.toSorted((a, b) => b.published - a.published).slice(0, SHOWN_TOWNS)
  return visit.page(
    {
      title: 'まちの困りごとに、都市の経験を',
      indexable: true,
      description:
        '地方の企業や役場の課題に、都市で働く人が副業で力を貸す。結(ゆい)は、その出会いから契約と成果までを支えます。',
      feed: { href: '/postings.rss', title: '新着の求人' },
    },
    <HomePage
      newest={newest}
      towns={shown}
      demo={visit.demo}
      signedIn={visit.session !== null}
      latest={latest}
      news={news}
    />,
  )
}

export const showAbout = (visit: Visit) =>
  paper(visit, '結について', '結(ゆい)が何を約束し、誰が運営しているか。', (operator) => (
    <AboutPage operator={operator} />
  ))

/** 自治体の方へ. */
export async function showMunicipalities(visit: Visit): Promise<Response> {
  const { operator, towns } = await visit.read(async (tx) => ({
    operator: await operatorOf(tx),
    towns: await townsAtWork(tx),
  }))
  const latest = await latestFigures(visit.db, visit.now)
  const year = fiscalYearOf(dayInJapan(visit.now))
  return visit.page(
    {
      title: '自治体の方へ',
      description: '結(ゆい)で町の仕事がどう変わるか、効果の数字、費用と財源、参加しているまち、始めるまで。',
      indexable: true,
      crumbs: [{ href: '/about', label: '結について' }],
    },
    <MunicipalitiesPage operator={operator} towns={towns} latest={latest} year={year} demo={visit.demo} />,
  )
}

export const showTerms = (visit: Visit) =>
  paper(visit, '利用規約', '結を使うときの約束。', (operator) => <TermsPage operator={operator} />)

export const showPrivacy = (visit: Visit) =>
  paper(visit, '個人情報の取扱い', '利用目的、第三者への提供、安全管理、開示などの手続き。', (operator) => (
    <PrivacyPage operator={operator} own={visit.actor.kind === 'talent' || visit.actor.kind === 'anyone'} />
  ))

export const showAccessibility = (visit: Visit) =>
  paper(visit, 'ウェブアクセシビリティ方針', '目標とする規格とレベル、対象、例外、窓口。', (operator) => (
    <AccessibilityPage operator={operator} />
  ))

/** A page of fixed words that names the operator. */
async function paper(visit: Visit, title: string, description: string, draw: (operator: Operator) => ComponentChild) {
  const operator = await visit.read(operatorOf)
  return visit.page({ title, description, indexable: true, crumbs: [] }, draw(operator))
}

export async function showSitemap(visit: Visit): Promise<Response> {
  const entries = await visit.read((tx) => sitemapEntries(tx, dayInJapan(visit.now).toString()))
  return text(sitemapXml(visit.origin, entries), 'application/xml; charset=utf-8')
}

export async function showRobots(visit: Visit): Promise<Response> {
  return text(robotsTxt(visit.origin, visit.demo), 'text/plain; charset=utf-8')
}

function text(body: string, type: string): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'public, max-age=3600' } })
}
