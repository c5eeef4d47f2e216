import { municipalitiesOf } from '../../src/law/places.ts'
import { DEMO_DOMAIN } from '../../src/demo/people.ts'
import type { Rig } from '../../tests/load/rig.ts'

interface Size {
  towns: number
  companies: number
  talents: number
  postings: number
  /** For each posting. */
  applications: number
}

/** Data set L of the quality goals: five years of a country's worth. */
const L: Size = { towns: 200, companies: 3000, talents: 50_000, postings: 50_000, applications: 15 }

/** @param share 1 for data set L, 0.02 for a fiftieth of it; a posting keeps its fifteen applications */
export function sizeOf(share: number): Size {
  const part = (whole: number, least: number) => Math.max(least, Math.round(whole * share))
  return {
    towns: part(L.towns, 5),
    companies: part(L.companies, 20),
    talents: part(L.talents, 100),
    postings: part(L.postings, 100),
    applications: L.applications,
  }
}

/** People of the data set who sign in while it is measured: one who may write in each of so many companies. */
export const WRITERS = 60

/** Ids are the hash of a word and a number, so that every table can name the others without looking them up; of version 4, as forms want them. */
const id = (word: string, number: string) =>
  `overlay(overlay(md5('load ${word} ' || (${number})) placing '4' from 13) placing '8' from 17)::uuid`
/** Five years, evenly: the nth of them. */
const within = (n: string) => `now() - interval '1825 days' * (((${n})::bigint * 7919) % 100000) / 100000`

/** Written in bulk by the owner into a running demo. @returns how many rows of each kind */
export async function fill(rig: Rig, size: Size): Promise<Record<string, number>> {
  const codes = Array.from({ length: 47 }, (_, n) => String(n + 1).padStart(2, '0'))
  const places = codes.flatMap((prefecture) => municipalitiesOf(prefecture)).map(({ code, name }) => ({ code, name }))
  await rig.ask(
    `insert into organizations (id, kind, name, place_code, created_at)
     select ${id('town', 'row_number() over (order by p.code)')}, 'municipality', p.name, p.code, now() - interval '1826 days'
       from jsonb_to_recordset($1) as p(code text, name text)
      where not exists (select 1 from organizations o where o.kind = 'municipality' and o.place_code = p.code)
      order by p.code limit $2`,
    [JSON.stringify(places), size.towns],
  )
  for (const statement of statements(size)) await rig.ask(statement)
  return counted(rig)
}

function statements(size: Size): string[] {
  const { towns, companies, talents, postings, applications } = size
  const company = (n: string) => id('company', `1 + (${n}) % ${companies}`)
  const town = (n: string) => id('town', `1 + ((${n}) % ${companies}) % ${towns}`)
  const talent = (n: string, k: string) => id('talent', `1 + ((${n}) * 131 + ${k} * 3301) % ${talents}`)
  const talentAccount = (n: string, k: string) =>
    id('account of talent', `1 + ((${n}) * 131 + ${k} * 3301) % ${talents}`)
  return [
    `insert into organizations (id, kind, name, place_code, created_at)
     select ${id('company', 'n + 1')}, 'company', '株式会社' || t.name || '第' || n || '商店', t.place_code, now() - interval '1826 days'
       from generate_series(0, ${companies - 1}) n join organizations t on t.id = ${town('n')}`,
    `insert into accounts (id, email, name, created_at, email_verified_at)
     select ${id('writer', 'n')}, 'load-writer-' || n || '@${DEMO_DOMAIN}', '担当 ' || n, now(), now() from generate_series(1, ${WRITERS}) n`,
    `insert into memberships (id, account_id, organization_id, role, created_at)
     select ${id('membership', 'n')}, ${id('writer', 'n')}, ${company('n')}, 'admin', now() from generate_series(1, ${WRITERS}) n`,
    `insert into accounts (id, email, name, created_at, email_verified_at)
     select ${id('account of talent', 'n')}, 'load-talent-' || n || '@${DEMO_DOMAIN}', '人材 ' || n, now(), now() from generate_series(1, ${talents}) n`,
    `insert into talents (id, account_id, headline, introduction, hours_per_month, state, created_at, updated_at)
     select ${id('talent', 'n')}, ${id('account of talent', 'n')}, 'EC運営とSNS', '地域の仕事を手伝います。', 10 + n % 40, 'active', ${within('n')}, now()
       from generate_series(1, ${talents}) n`,
    // One in twenty is open now, the others have ended as postings do.
    `insert into postings (id, client_id, municipality_id, state, title, background, duties, goal, occupation, theme, work_place, fee_yen, hours_per_month,
       recruiter_name, recruiter_address, recruiter_contact, closes_on, published_at, created_at, updated_at)
     select ${id('posting', 'n')}, ${company('n')}, ${town('n')}, case when n % 20 = 0 then 'published' when n % 3 = 0 then 'filled' else 'closed' end,
       (array['直販サイトの立て直し', '写真とSNSの発信', '帳票のデジタル化', '海外販路の調査', '採用ページの作成'])[1 + n % 5] || ' ' || n,
       repeat('旅館の予約が三年で半分になり、手が足りません。', 8), repeat('課題を整理し、毎月ひとつずつ改善案を作ります。', 8),
       repeat('予約が月二十件になることを目指します。', 6), 'ec-operation', 'sales', 'オンライン', 30000 + (n % 8) * 10000, 10,
       '株式会社湯けむり', '鳥取県倉吉市', '0858-00-0000',
       case when n % 20 = 0 then current_date + 1 + n % 60 else (${within('n')})::date + 30 end,
       case when n % 20 = 0 then now() - interval '1 day' * (n % 30) else ${within('n')} end, ${within('n')}, ${within('n')}
       from generate_series(1, ${postings}) n`,
    `insert into journal (name, subject_kind, subject, actor_kind, at, from_state, to_state, detail)
     select 'posting.published', 'posting', id, 'operator', published_at, 'review', 'published', jsonb_build_object('municipality', municipality_id, 'client', client_id)
       from postings where id in (select ${id('posting', 'n')} from generate_series(1, ${postings}) n)`,
    `insert into applications (id, posting_id, talent_id, account_id, client_id, municipality_id, state, motivation, submitted_at, state_since)
     select ${id('application', `n * ${applications} + k`)}, ${id('posting', 'n')}, ${talent('n', 'k')}, ${talentAccount('n', 'k')}, ${company('n')}, ${town('n')},
       case when n % 20 = 0 then 'submitted' else 'declined' end, '地元の宿の力になりたいと思い、応募します。', ${within('n')}, ${within('n')}
       from generate_series(1, ${postings}) n, generate_series(0, ${applications - 1}) k`,
    `insert into journal (name, subject_kind, subject, actor_kind, at, to_state, detail)
     select 'application.submitted', 'application', id, 'talent', submitted_at, 'submitted', jsonb_build_object('posting', posting_id, 'talent', talent_id, 'municipality', municipality_id)
       from applications where motivation = '地元の宿の力になりたいと思い、応募します。'`,
    'analyze',
  ]
}

async function counted(rig: Rig): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of ['organizations', 'talents', 'postings', 'applications', 'journal']) {
    const [row] = await rig.ask<{ n: string }>(`select count(*) as n from ${table}`)
    counts[table] = Number(row?.n)
  }
  return counts
}
