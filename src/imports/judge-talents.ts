import type { Tx } from '../platform/db/database.ts'
import { longest } from '../talents/forms.ts'
import { nameOf } from '../talents/skill-catalogue.ts'
import { importTalent, type ImportedTalent } from './import-talent.ts'
import { factsOf, type Judged, type KeptRow, problemAt, type Repeated, repeatedRows } from './row.ts'
import { skillsOfWords } from './skills-of-words.ts'
import type { TalentValues } from './talent-columns.ts'

type Row = KeptRow<TalentValues>

/** What each row of a 名簿 will become. Whoever has an account already is left alone: they decide for themselves. */
export async function judgeTalents(tx: Tx, rows: readonly Row[]): Promise<Judged[]> {
  const there = await tx
    .selectFrom('accounts')
    .select('email')
    .where(
      'email',
      'in',
      rows.map(({ values }) => values.mail),
    )
    .execute()
  const known = new Set(there.map(({ email }) => email))
  const repeated = repeatedRows(rows, ({ mail }) => mail)
  return rows.map((row) => judge(row, known, repeated.get(row)))
}

function judge(row: Row, known: ReadonlySet<string>, again: Repeated | undefined): Judged {
  const { values } = row
  const { person, left } = personOf(values)
  const judged: Judged = {
    sheet: row.sheet,
    rowNumber: row.rowNumber,
    name: `${values.name.family} ${values.name.given}`,
    facts: factsOf({
      メール: values.mail,
      見出し: person.headline,
      スキル: person.skills.map(nameOf).join('、'),
      職歴: values.career,
      稼働時間: values.hours && `月${values.hours}時間`,
    }),
    notes: left.length === 0 ? [] : [`「${left.join('」「')}」は、経験の文章に残します。スキルは本人があとで選べます`],
    problem: null,
    make: (tx, actor, now) => importTalent(tx, actor, person, now),
  }
  if (again && !again.same)
    return {
      ...judged,
      problem: problemAt(
        row,
        'mail',
        `${again.of}行目と同じメールアドレスで、内容が違います。どちらかの行を直してください`,
      ),
    }
  if (again) return { ...judged, notes: [`${again.of}行目と同じ内容のため、取り込みません`], make: null }
  if (known.has(values.mail))
    return { ...judged, notes: ['このメールアドレスの方はすでに登録しているため、変更しません'], make: null }
  return judged
}

function personOf(values: TalentValues): { person: ImportedTalent; left: string[] } {
  const { skills, left } = skillsOfWords(values.skills)
  const words = left.length > 0 ? [`できること: ${left.join('、')}`] : []
  return {
    left,
    person: {
      name: values.name,
      kana: values.kana ?? { family: '', given: '' },
      email: values.mail,
      phone: values.phone ?? '',
      headline: values.skills.join('・').slice(0, longest.headline),
      experience: [...words, ...(values.career ? [values.career] : [])].join('\n').slice(0, longest.experience),
      hoursPerMonth: values.hours ?? null,
      skills,
    },
  }
}
