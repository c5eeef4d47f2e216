/** 止まった処理 — something the system promised to do afterwards, which failed as often as it may be tried. */
export type JobState = 'failed' | 'retry' | 'cancelled'

/** As pg-boss names the states. */
export const jobMoves = {
  retry: { from: ['failed'], to: 'retry', by: ['operator'] },
  giveUp: { from: ['failed'], to: 'cancelled', by: ['operator'] },
} as const satisfies Record<string, { from: readonly JobState[]; to: JobState; by: readonly string[] }>

export const jobStateNames: Record<JobState, string> = { failed: '止まった', retry: '再試行', cancelled: 'あきらめた' }

/** Why; a class, so that the journal holds no free text. */
export const giveUpReasons = {
  done_by_hand: '人の手で済ませた',
  no_longer_needed: '必要がなくなった',
  never_works: '何度試しても成功しない',
} as const
export type GiveUpReason = keyof typeof giveUpReasons

interface JobWords {
  name: string
  /** What a person can do about it. */
  advice: string
  /** Where the record is that it is about, from what the job was told. */
  href: (data: Readonly<Record<string, unknown>>) => string | null
}

const words: Readonly<Record<string, JobWords>> = {
  'mail.send': {
    name: 'メールの送信',
    advice:
      'メールサーバーが動いているか、送信の設定が正しいかを確かめてから、もう一度試してください。急ぐ内容は電話で伝え、「人の手で済ませた」としてあきらめてください。',
    href: () => '/desk/mails?state=waiting',
  },
  'contracts.prepare': {
    name: '契約書の案の作成',
    advice: '応募の条件と、発注者の組織の情報に足りないものがないかを確かめてから、もう一度試してください。',
    href: ({ applicationId }) => (typeof applicationId === 'string' ? `/desk/applications/${applicationId}` : null),
  },
  'applications.answer-open': {
    name: '募集を終えた求人の、残った応募への返答',
    advice: '求人を開き、まだ返答していない応募を確かめてから、もう一度試してください。',
    href: ({ postingId }) => (typeof postingId === 'string' ? `/desk/postings/${postingId}` : null),
  },
  'postings.tell-days': {
    name: '募集回の日程の変更のお知らせ',
    advice:
      '求人を開き、締切日が新しい日になっているかを確かめてから、もう一度試してください。急ぐときは発注者に電話で伝えてください。',
    href: ({ postingId }) => (typeof postingId === 'string' ? `/desk/postings/${postingId}` : null),
  },
  'referrals.tell-withdrawn': {
    name: '紹介の取下げのお知らせ',
    advice: 'もう一度試してください。続けて止まるときは、紹介を開き、企業に電話で取下げを伝えてください。',
    href: ({ referralId }) => (typeof referralId === 'string' ? `/desk/referrals/${referralId}` : null),
  },
  'clock.tick': {
    name: '時計(期限の見回り)',
    advice: '5分ごとに新しい見回りが始まります。最近のものが止まっていなければ、そのままあきらめて構いません。',
    href: () => null,
  },
}

/** What a job is called, and what to do about it. */
export function jobInWords(name: string): JobWords {
  const advice = 'もう一度試してください。続けて止まるときは、下の「エラーの種類」をシステムの担当者に伝えてください。'
  return words[name] ?? { name: `自動の処理(${name})`, advice, href: () => null }
}

/**
 * The kind of an error, never its message: messages of mail servers and databases name people.
 * @param output what the worker kept of the error
 */
export function errorInWords(output: unknown): string {
  const error = (output ?? {}) as Readonly<Record<string, unknown>>
  const code = typeof error.code === 'string' && /^[A-Z0-9_]{2,30}$/.test(error.code) ? error.code : null
  const answer = typeof error.responseCode === 'number' ? error.responseCode : null
  if (answer) return `メールサーバーが断りました(${answer})`
  if (code && /^(ECONN|ETIMEDOUT|ENOTFOUND|EDNS|ESOCKET|EHOST)/.test(code)) return `つながりませんでした(${code})`
  if (code && /^[0-9A-Z]{5}$/.test(code)) return `データベースが受け付けませんでした(${code})`
  const name = typeof error.name === 'string' && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : null
  return code ?? name ?? '種類のわからないエラー'
}
