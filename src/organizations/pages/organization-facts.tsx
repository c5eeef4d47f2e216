import { findPlace, fullName } from '../../law/places.ts'
import { formatPostcode } from '../../law/postcode.ts'
import { formatYen } from '../../law/money.ts'
import { Banner } from '../../ui/banner.tsx'
import { type Description, DescriptionList } from '../../ui/description-list.tsx'
import { Section } from '../../ui/heading.tsx'
import type { OrganizationRow } from '../find-organization.ts'
import { industryName } from '../industries.ts'
import { Lines } from '../../ui/lines.tsx'

/** What is known about an organization, as its members and operators see it. */
export function OrganizationFacts({
  organization,
  editHref,
}: {
  organization: OrganizationRow
  editHref?: string | undefined
}) {
  const more = editHref ? { href: editHref, label: '変更する' } : undefined
  return (
    <>
      <Section title="組織の情報" more={more}>
        <DescriptionList
          items={[...basics(organization), ...(organization.kind === 'company' ? business(organization) : [])]}
        />
      </Section>
      {organization.kind === 'municipality' && (
        <Section title="まちの背景の数字">
          <DescriptionList items={context(organization)} />
        </Section>
      )}
    </>
  )
}

/** What keeps the organization from its first contract. */
export function MissingForContract({
  missing,
  editHref,
}: {
  missing: Record<string, string>
  editHref?: string | undefined
}) {
  const sentences = Object.values(missing)
  if (sentences.length === 0) return null
  return (
    <Banner tone="warning" title="契約の前に登録が必要な項目があります">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {editHref && (
        <p>
          <a href={editHref}>組織の情報を変更する</a>
        </p>
      )}
    </Banner>
  )
}

function basics(o: OrganizationRow): Description[] {
  const place = findPlace(o.place_code)
  return [
    { term: '名称', words: o.name },
    { term: '名称(カナ)', words: o.kana },
    {
      term: '法人番号',
      words: o.legal_form === 'individual' ? '個人事業主(法人番号はありません)' : o.corporate_number,
    },
    { term: o.kind === 'municipality' ? '首長名' : '代表者名', words: o.representative },
    { term: '市区町村', words: `${place ? fullName(place) : ''}(団体コード ${o.place_code})` },
    { term: '住所', words: `${o.postcode ? `${formatPostcode(o.postcode)} ` : ''}${o.address}`.trim() },
    { term: '電話番号', words: o.phone },
    { term: 'メールアドレス', words: o.email },
    { term: 'お問い合わせページ', words: o.contact_url && <a href={o.contact_url}>{o.contact_url}</a> },
    { term: '担当者名', words: o.contact_person },
    { term: 'ウェブサイト', words: o.website && <a href={o.website}>{o.website}</a> },
    { term: '紹介文', words: o.introduction && <Lines text={o.introduction} /> },
    ...(o.kind === 'company' || o.kind === 'municipality' ? harassment(o) : []),
  ]
}

function harassment(o: OrganizationRow): Description[] {
  return [
    { term: 'ハラスメントの相談窓口', words: o.harassment_contact && <Lines text={o.harassment_contact} /> },
    {
      term: 'ハラスメント防止の方針',
      words: o.harassment_policy_url && <a href={o.harassment_policy_url}>{o.harassment_policy_url}</a>,
    },
  ]
}

function business(o: OrganizationRow): Description[] {
  return [
    { term: '業種', words: industryName(o.industry) },
    { term: '従業員数', words: o.employees === null ? '' : `${o.employees.toLocaleString('ja-JP')}人` },
    { term: '資本金', words: o.capital_yen === null ? '' : formatYen(o.capital_yen) },
    {
      term: 'フリーランス法の区分',
      words:
        o.uses_employees || o.has_two_officers
          ? '特定業務委託事業者(すべての義務がかかります)'
          : '業務委託事業者(取引条件の明示の義務がかかります)',
    },
  ]
}

function context(o: OrganizationRow): Description[] {
  const rate =
    o.circulation_percent === null
      ? ''
      : `${o.circulation_percent.toFixed(1)}%(${o.circulation_year}年)${o.circulation_source && ` 出典: ${o.circulation_source}`}`
  return [
    { term: '人口', words: o.population === null ? '' : `${o.population.toLocaleString('ja-JP')}人` },
    { term: '地域経済循環率', words: rate },
  ]
}
