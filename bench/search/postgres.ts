import { whereOf, type Engine } from './engine.ts'
import type { Sample } from './generate.ts'
import { headVector, lexemeQuery, lexemesOf } from './lexemes.ts'
import { facets, type Question } from './queries.ts'
import type { Server } from './server.ts'

const batch = 500

/** One table: lexemes, the columns that are filtered by, and the text for pg_trgm. */
export async function fillPostgres(
  { client }: Server,
  samples: readonly Sample[],
  texts: readonly string[],
): Promise<void> {
  await client.query(`
    create extension pg_trgm;
    create unlogged table posting (id int primary key, occupation text, prefecture text, industry text, fee int, hours int, closing date,
      tsv tsvector, head tsvector, body text)`)
  for (let at = 0; at < samples.length; at += batch) {
    const rows = samples.slice(at, at + batch).map((sample, row) => rowOf(sample, texts[at + row] ?? ''))
    await client.query(
      `insert into posting select id, occupation, prefecture, industry, fee, hours, closing::date,
         array_to_tsvector(array(select jsonb_array_elements_text(lexemes))), head::tsvector, body
       from jsonb_to_recordset($1::jsonb) as r(id int, occupation text, prefecture text, industry text, fee int, hours int,
         closing text, lexemes jsonb, head text, body text)`,
      [JSON.stringify(rows)],
    )
  }
}

function rowOf({ number: id, occupation, prefecture, industry, fee, hours, closing }: Sample, body: string) {
  const [A = '', B = '', C = ''] = body.split('\n')
  const columns = { id, occupation, prefecture, industry, fee, hours, closing }
  return { ...columns, lexemes: lexemesOf(body), head: headVector({ A, B, C }), body }
}

/** Pairs as lexemes under GIN: our first design, kept to compare. Its totals stop at 10,001. */
export async function openGin({ client }: Server): Promise<Engine> {
  await client.query('create index posting_tsv on posting using gin (tsv) with (fastupdate = off)')
  await client.query('vacuum analyze posting')
  return {
    name: 'gin',
    meaning: 'letters',
    ceiling: 10_001,
    answer: async (question) => {
      const typed = question.words.map((word) => ({ ...word, forms: word.forms.slice(0, 1) }))
      const query = lexemeQuery(typed)
      return total(client, question, 'tsv @@ $1::tsquery', query, {
        order: 'ts_rank(head, $1::tsquery) desc, id desc',
        limit: 'limit 10001',
      })
    },
    close: () => undefined,
  }
}

/** Trigrams of PostgreSQL's own extension, with every text read again. */
export async function openTrgm({ client }: Server): Promise<Engine> {
  await client.query('create index posting_trgm on posting using gin (body gin_trgm_ops) with (fastupdate = off)')
  await client.query('vacuum analyze posting')
  return {
    name: 'trgm',
    meaning: 'letters',
    ceiling: Infinity,
    answer: async (question) => {
      const patterns = question.words.map(({ forms: [form = ''] }) => `%${form}%`)
      return total(client, question, 'body like all ($1::text[])', patterns, { order: 'id desc', limit: '' })
    },
    close: () => undefined,
  }
}

async function total(
  client: Server['client'],
  question: Question,
  match: string,
  parameter: unknown,
  { order, limit }: { order: string; limit: string },
): Promise<number> {
  const counts = question.filters
    ? facets.map((facet) => `union all select '${facet}', ${facet}, count(*) from hits group by 2`).join(' ')
    : ''
  const { rows } = await client.query<{ count: string }>(
    `with hits as materialized (select id, head, occupation, prefecture, industry from posting where ${match} and ${whereOf(question)} ${limit})
     select 'total' as facet, null as value, count(*) as count from hits ${counts}
     union all select 'id', id::text, 0 from (select id from hits order by ${order} limit 20) page`,
    [parameter],
  )
  return Number(rows[0]?.count)
}
