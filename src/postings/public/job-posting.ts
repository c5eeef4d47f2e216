import { findPlace } from '../../law/places.ts'
import { hoursInWords } from '../posting-words.ts'
import type { ReadablePosting } from '../read-posting.ts'
import { conceptName } from '../taxonomy-choices.ts'

/** Units of pay that search engines know; a lump sum has none and is left out. */
const unitTexts: Record<string, string> = { monthly: 'MONTH', hourly: 'HOUR' }

/**
 * A posting as schema.org/JobPosting, for search engines. Work under a 業務委託契約 is CONTRACTOR, never employment.
 * @param url address of its page
 */
export function jobPostingOf(posting: ReadablePosting, url: string): object {
  const { row, client } = posting
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: row.title,
    description: descriptionOf(posting),
    identifier: { '@type': 'PropertyValue', name: row.recruiter_name, value: row.id },
    url,
    datePosted: row.published_at === null ? undefined : new Date(row.published_at).toISOString(),
    validThrough: row.closes_on === null ? undefined : `${row.closes_on}T23:59:59+09:00`,
    employmentType: 'CONTRACTOR',
    hiringOrganization: {
      '@type': 'Organization',
      name: row.recruiter_name,
      sameAs: /^https?:\/\//.test(client.website) ? client.website : undefined,
    },
    jobLocation: placeOf(posting),
    // Only work that can be done wholly from elsewhere; applicants must live in Japan.
    ...(row.remote === 'full'
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'JP' } }
      : {}),
    baseSalary: salaryOf(row),
    workHours: hoursInWords(row.hours_per_month) || undefined,
    totalJobOpenings: row.seats,
    occupationalCategory: conceptName(row.occupation) || undefined,
    directApply: true,
  }
}

function placeOf({ row, client, town }: ReadablePosting): object {
  const place = findPlace(client.placeCode)
  const prefecture = place?.prefecture.name ?? findPlace(`${client.placeCode.slice(0, 2)}000`)?.name
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: row.recruiter_address,
      addressLocality: place && place.kind !== 'prefecture' ? `${place.city?.name ?? ''}${place.name}` : town.name,
      addressRegion: prefecture,
      addressCountry: 'JP',
    },
  }
}

function salaryOf({ fee_kind, fee_yen }: ReadablePosting['row']): object | undefined {
  const unitText = unitTexts[fee_kind]
  if (fee_yen === null || unitText === undefined) return undefined
  return {
    '@type': 'MonetaryAmount',
    currency: 'JPY',
    value: { '@type': 'QuantitativeValue', value: fee_yen, unitText },
  }
}

/** HTML of paragraphs, as search engines ask for; what people typed is escaped. */
function descriptionOf({ row }: ReadablePosting): string {
  const parts: [string, string][] = [
    ['背景・課題', row.background],
    ['3か月後に変わっていてほしいこと', row.goal],
    ['お願いしたいこと', row.duties],
    ['求める経験・スキル', row.wanted],
  ]
  const written = parts.filter(([, text]) => text !== '')
  return written.map(([title, text]) => `<p><strong>${title}</strong></p><p>${lines(text)}</p>`).join('')
}

const lines = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
