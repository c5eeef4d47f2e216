import type { Tx } from './platform/db/database.ts'

export interface LimitRule {
  /** As the operator reads it. */
  name: string
  /** What happens to whoever reaches it. */
  hint: string
  unit: string
  standard: number
  min: number
  max: number
}

/**
 * 上限 — how much of something the house takes, with the range in which an operator may choose. They keep mistakes and
 * stolen accounts small; none of them is a price or a rank.
 */
export const limitRules = {
  scoutsPerDay: {
    name: 'スカウト(1つの組織が1日に送れる数)',
    hint: '数を絞るほど、相手を選んだスカウトになります。超えると、翌日まで送れません。',
    unit: '件',
    standard: 10,
    min: 1,
    max: 100,
  },
  openApplicationsPerTalent: {
    name: '同時に進められる応募(1人あたり)',
    hint: '返答を待っている応募の数です。超えると、どれかの結果が出るまで新しく応募できません。',
    unit: '件',
    standard: 20,
    min: 3,
    max: 100,
  },
  choosingDays: {
    name: '締め切ったあとに選考を続けられる日数',
    hint: '過ぎても返事のない応募には、定型の見送りの返事が届きます。条件を提示した応募は、その期限まで待ちます。',
    unit: '日',
    standard: 30,
    min: 7,
    max: 180,
  },
  uploadMegabytes: {
    name: '取り込むファイルの大きさ',
    hint: '超えたファイルは読み取らず、分けて取り込むようお願いします。',
    unit: 'MB',
    standard: 20,
    min: 1,
    max: 20,
  },
  savedSearchesPerTalent: {
    name: '保存できる検索条件(1人あたり)',
    hint: '新着のお知らせがまとまる数です。超えると、どれかを消すまで保存できません。',
    unit: '件',
    standard: 10,
    min: 1,
    max: 50,
  },
  openInvitationsPerOrganization: {
    name: '返事待ちの招待(1つの組織あたり)',
    hint: '超えると、返事があるか取り消すまで招待できません。',
    unit: '件',
    standard: 50,
    min: 5,
    max: 500,
  },
  invitationsPerDay: {
    name: '招待(1つの組織が1日に送れる数)',
    hint: '取り消した招待も数えます。超えると、翌日まで招待できません。',
    unit: '件',
    standard: 100,
    min: 5,
    max: 1000,
  },
  messageLetters: {
    name: 'メッセージの長さ(1通あたり)',
    hint: '超えたメッセージは送れず、分けて送るようお願いします。書いた言葉は画面に残ります。',
    unit: '文字',
    standard: 5000,
    min: 200,
    max: 5000,
  },
  messageFiles: {
    name: 'メッセージに付けられるファイル(1通あたり)',
    hint: '超えると送れず、数を減らすか、次のメッセージに付けるようお願いします。',
    unit: '個',
    standard: 3,
    min: 1,
    max: 5,
  },
  messageMegabytes: {
    name: 'メッセージの添付ファイルの大きさ(1通の合計)',
    hint: '超えると送れず、小さくするか、分けて送るようお願いします。',
    unit: 'MB',
    standard: 10,
    min: 1,
    max: 20,
  },
  messagesPerDay: {
    name: 'メッセージ(1人が24時間に送れる数)',
    hint: '人が書く数より十分に多くしておきます。超えると、時間をおいて送るようお願いします。',
    unit: '通',
    standard: 200,
    min: 20,
    max: 1000,
  },
} as const satisfies Record<string, LimitRule>

export type LimitKey = keyof typeof limitRules
export const limitKeys = Object.keys(limitRules) as LimitKey[]

/** What holds now: the operator's choice, else the standard. Read inside the transaction of the verb that counts. */
export async function limitOf(tx: Tx, key: LimitKey): Promise<number> {
  const row = await tx.selectFrom('limits').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? limitRules[key].standard
}
