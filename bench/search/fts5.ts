import { DatabaseSync } from 'node:sqlite'
import { whereOf, type Engine } from './engine.ts'
import type { Sample } from './generate.ts'
import { facets, type Question } from './queries.ts'

/** SQLite's full text index over pairs of characters, in memory, inside this process. */
export function openFts5(samples: readonly Sample[], texts: readonly string[]): Engine {
  const db = new DatabaseSync(':memory:')
  db.exec(`
    create virtual table search using fts5 (tokens, content = '', columnsize = 0, prefix = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '+#'");
    create table posting (id integer primary key, occupation text, prefecture text, industry text, fee int, hours int, closing text);
    begin`)
  const search = db.prepare('insert into search (rowid, tokens) values (?, ?)')
  const posting = db.prepare('insert into posting values (?, ?, ?, ?, ?, ?, ?)')
  samples.forEach((sample, at) => {
    search.run(sample.number, tokensOf(texts[at] ?? ''))
    posting.run(
      sample.number,
      sample.occupation,
      sample.prefecture,
      sample.industry,
      sample.fee,
      sample.hours,
      sample.closing,
    )
  })
  db.exec(`insert into search (search) values ('optimize'); commit; analyze`)
  return {
    name: 'fts5',
    meaning: 'letters',
    ceiling: Infinity,
    answer: (question) => answer(db, question),
    close: () => db.close(),
  }
}

/** Pairs, and the last character of each part once more, so that one character is found as a beginning of a token. */
function tokensOf(text: string): string {
  return text
    .split(/[ \n]+/)
    .map((part) => `${pairs(part).join(' ')} ${part.slice(-1)}`)
    .join(' ')
}

function pairs(part: string): string[] {
  return Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2))
}

function matchOf(question: Question): string {
  return question.words
    .map(({ forms: [form = ''] }) =>
      form.length === 1 ? `"${form}"*` : `"${pairs(form.replaceAll(' ', '')).join(' ')}"`,
    )
    .join(' AND ')
}

function answer(db: DatabaseSync, question: Question): number {
  const match = matchOf(question)
  if (!question.filters) {
    db.prepare('select rowid from search where search match ? order by rowid desc limit 20').all(match)
    return Number(db.prepare('select count(*) as total from search where search match ?').get(match)?.['total'])
  }
  const counts = facets
    .map((facet) => `union all select '${facet}', ${facet}, count(*) from hits group by ${facet}`)
    .join(' ')
  const rows = db
    .prepare(
      `with hits as materialized (select posting.* from search join posting on posting.id = search.rowid where search match ? and ${whereOf(question)})
       select 'total' as facet, null as value, count(*) as count from hits ${counts}
       union all select 'id', id, 0 from (select id from hits order by id desc limit 20)`,
    )
    .all(match)
  return Number(rows[0]?.['count'])
}
