import { randomUUID } from 'node:crypto'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { embeddedConnection } from '../../src/platform/db/launcher.ts'
import { createDatabase, prepareDatabase } from '../../src/platform/db/prepare.ts'
import { jobNames } from '../../src/later.ts'
import { municipalitiesOf } from '../../src/law/places.ts'
import { occupationIds, skillIds } from '../../src/postings/taxonomy-choices.ts'
import { codesOf, remoteNames, themeNames, visitRhythmNames } from '../../src/postings/words.ts'
import { generate } from '../search/generate.ts'

export const DATABASE = 'bench_pages'
const COMPANIES = 200
const AT_ONCE = 250

/** A database with so many published postings of about 600 characters, written directly, the same ones every time. */
export async function fill(host: string, count: number): Promise<void> {
  await createDatabase(host, DATABASE)
  await prepareDatabase(embeddedConnection(host, 'postgres', DATABASE), jobNames)
  const owner = openDatabase({ ...embeddedConnection(host, 'postgres', DATABASE), max: 2, statement_timeout: 0 })
  try {
    const towns = await organizations(
      owner,
      'municipality',
      ['31', '32', '33', '39'].flatMap((code) => municipalitiesOf(code)),
    )
    const places = Array.from({ length: COMPANIES }, (_, at) => towns[at % towns.length] ?? towns[0]!)
    const companies = await organizations(owner, 'company', places)
    const samples = generate(count)
    for (let from = 0; from < count; from += AT_ONCE)
      await postings(owner, samples.slice(from, from + AT_ONCE), companies, towns)
    await owner.executeQuery({
      sql: 'analyze',
      parameters: [],
      query: { kind: 'RawNode', sqlFragments: ['analyze'], parameters: [] },
      queryId: { queryId: randomUUID() },
    })
  } finally {
    await owner.destroy()
  }
}

interface Made {
  id: string
  code: string
  name: string
}

async function organizations(
  owner: Database,
  kind: string,
  places: readonly { code: string; name: string }[],
): Promise<Made[]> {
  const made = places.map(({ code, name }, at) => ({
    id: randomUUID(),
    code,
    name: kind === 'company' ? `株式会社${name}第${at}商店` : name,
  }))
  const rows = made.map(({ id, code, name }) => ({ id, kind, name, place_code: code, created_at: new Date() }))
  await owner.insertInto('organizations').values(rows).execute()
  return made
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!

async function postings(
  owner: Database,
  samples: ReturnType<typeof generate>,
  companies: readonly Made[],
  towns: readonly Made[],
) {
  const closes = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  const rows = samples.map(({ number, document, fee, hours }) => {
    const company = pick(companies, number)
    return {
      id: randomUUID(),
      client_id: company.id,
      municipality_id: towns.find(({ code }) => code === company.code)?.id ?? towns[0]!.id,
      state: 'published',
      title: document.texts.title ?? '',
      occupation: pick(occupationIds, number * 7),
      theme: pick(codesOf(themeNames), number),
      background: document.texts.body?.slice(0, 280) ?? '',
      duties: document.texts.body?.slice(280) ?? '',
      work_place: 'オンライン',
      fee_yen: fee,
      hours_per_month: hours,
      period_months: 6,
      remote: pick(codesOf(remoteNames), number),
      visit_rhythm: pick(codesOf(visitRhythmNames), number),
      recruiter_name: company.name,
      recruiter_address: `${company.name}1-2-3`,
      recruiter_contact: '0858-00-0000',
      closes_on: closes,
      published_at: new Date(Date.now() - number * 60_000),
      created_at: new Date(),
      updated_at: new Date(),
    }
  })
  await owner.insertInto('postings').values(rows).execute()
  const skills = rows.flatMap(({ id }, at) => [
    { posting_id: id, skill: pick(skillIds, at), must: true },
    { posting_id: id, skill: pick(skillIds, at + 31), must: false },
  ])
  await owner.insertInto('posting_skills').values(skills).execute()
}
