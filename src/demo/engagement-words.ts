import type { KickoffWords } from '../engagements/kickoff.ts'
import type { ReportWords } from '../engagements/report-month.ts'

/** What people of the demo report, ask and feel. */

export const usual: ReportWords = {
  minutes: 600,
  done: '現場で使う手順書を3枚作り、担当の2人と週1回見直しました。',
  outcome: '手順の聞き直しが、週に10回ほどから3回ほどに減りました。',
  trouble: '',
  plan: '残りの手順書を2枚作り、担当の方だけで直せるようにします。',
}

export const reports: Readonly<Record<string, ReportWords>> = {
  'builder-hire': {
    minutes: 510,
    done: '採用ページの仕事紹介を書き直し、若手の社員2人に話を聞いて載せました。',
    outcome: 'ページの閲覧が月40件から130件に増え、見学の申込みが2件ありました。',
    trouble: '見学の日程を決める方が出張中で、返事が1週間止まりました。',
    plan: '見学に来た方へのお礼と、次のご案内の文面を作ります。',
  },
  'factory-kaizen': {
    minutes: 720,
    done: '加工の待ち時間を1週間測り、置き場を変える案を2つ出しました。',
    outcome: '試した1列では、待ち時間が短くなりました。',
    trouble: '',
    plan: '残りの列でも試します。',
  },
}

export const question = '待ち時間は、何分から何分になりましたか。社内で説明できるように、測った数字を書いてください。'

export const well = { score: 4, words: '現場の方が試してくださるので、進めやすいです。' }
export const glad = { score: 5, words: '' }
export const unsure = { score: 3, words: '成果がまだ数字で見えません。' }
export const stuck = { score: 2, words: '写真の素材がなかなか届かず、手が止まっています。' }

export const vague: KickoffWords = {
  goals: [{ goal: '採用を強くする', sign: '応募が増える' }],
  contact: 'メール',
  rhythm: '月1回',
}

export const clear: KickoffWords = {
  goals: [
    { goal: '採用ページから見学の申込みが来る', sign: '3か月で見学の申込みが5件ある' },
    { goal: '社員が自分でページを直せる', sign: '社員が書いた記事が2本載っている' },
  ],
  contact: 'チャット。急ぎは電話',
  rhythm: '隔週火曜の19時から30分',
}

export const winter: KickoffWords = {
  goals: [{ goal: '冬の平日に泊まってもらう理由をつくる', sign: '1月の平日の予約が、前の年より20件多い' }],
  contact: 'チャット',
  rhythm: '毎週月曜の20時から30分',
}
