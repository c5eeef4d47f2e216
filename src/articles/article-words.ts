import { type RawBuilder, sql } from 'kysely'
import { standsAlone } from '../platform/search/guards.ts'
import { parseQuery, type Query, usualGuards, type Word } from '../platform/search/index.ts'
import { synonymTable } from '../platform/search/synonyms.ts'
import { fieldSynonyms } from '../talents/field-synonyms.ts'

const synonyms = synonymTable(fieldSynonyms)

/** What somebody looks for among the articles, understood as among the postings: 兼業 finds 副業. */
export function articleWords(text: string): Query {
  return parseQuery(text, synonyms)
}

/** Whether the folded text of an article (`a.folded`) holds a word in any of its forms; the same rule as `occurs`, in SQL. */
export function holdsWord({ forms }: Word): RawBuilder<boolean> {
  return sql`(${sql.join(forms.map(holdsForm), sql` or `)})`
}

function holdsForm(form: string): RawBuilder<boolean> {
  if (standsAlone(form)) return sql`a.folded ~ ${`(^|${notLatin})${form.replaceAll(/[+#]/g, '\\$&')}(${notLatin}|$)`}`
  return sql`position(${form} in ${withoutLonger(form)}) > 0`
}

const notLatin = '[^a-z0-9+#À-ɏ]'

/** 京都 is not looked for in 東京都. */
function withoutLonger(form: string): RawBuilder<string> {
  const longer = usualGuards.get(form) ?? []
  return longer.reduce((text, word) => sql<string>`replace(${text}, ${word}, '|')`, sql<string>`a.folded`)
}
