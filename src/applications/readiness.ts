import type { Tx } from '../platform/db/database.ts'

/** What a profile still lacks before one can apply with it, and the page on which it is mended. */
export interface Missing {
  /** 「スキルを1つ以上選んでください」 */
  sentence: string
  href: string
  /** Its field in the form 「応募に必要なこと」; null for what only the person's own profile page can say. */
  field: 'headline' | 'introduction' | 'skill' | 'hoursPerMonth' | null
}

/** As much of a profile as choosing needs: without these the other side could not judge the application. */
export interface Readiness {
  state: string
  headline: string
  introduction: string
  experience: string
  hoursPerMonth: number | null
  skills: number
}

const EDIT = '/my/profile/edit'

/** One sentence per hole; none when the profile is ready for an application. */
export function missingForApplication(profile: Readiness): Missing[] {
  const checks: [boolean, string, string, Missing['field']][] = [
    [profile.state === 'draft', '取り込まれたプロフィールの内容を確かめて、登録を終えてください', '/my/profile', null],
    [profile.state === 'resting', 'プロフィールが「お休み中」です。活動を再開してください', '/my/profile', null],
    [profile.headline === '', '見出しを入力してください', `${EDIT}/introduction`, 'headline'],
    [
      profile.introduction === '' && profile.experience === '',
      '自己紹介か経験を入力してください',
      `${EDIT}/introduction`,
      'introduction',
    ],
    [profile.skills === 0, 'スキルを1つ以上選んでください', `${EDIT}/skills`, 'skill'],
    [profile.hoursPerMonth === null, '稼働できる時間を入力してください', `${EDIT}/conditions`, 'hoursPerMonth'],
  ]
  return checks.filter(([missing]) => missing).map(([, sentence, href, field]) => ({ sentence, href, field }))
}

/** Reads what readiness is judged by; null when there is no such profile. */
export async function readinessOf(tx: Tx, talentId: string): Promise<Readiness | null> {
  const row = await tx
    .selectFrom('talents as t')
    .select((e) => [
      't.state',
      't.headline',
      't.introduction',
      't.experience',
      't.hours_per_month as hoursPerMonth',
      e
        .selectFrom('talent_skills as s')
        .select((f) => f.fn.countAll<number>().as('n'))
        .whereRef('s.talent_id', '=', 't.id')
        .as('skills'),
    ])
    .where('t.id', '=', talentId)
    .executeTakeFirst()
  return row ? { ...row, skills: row.skills ?? 0 } : null
}
