import { type AlertKind, ENDING_DAYS } from '../alerts.ts'

export interface Kind {
  key: AlertKind
  title: string
  /** What a person does about it. */
  hint: string
  whose: string
  when: string
  unit: string
  more?: { href: string; label: string }
  /** Belongs to no town, so that no filter can have it. */
  townless?: true
}

const usual = { whose: '発注者', unit: '件' }

/** What stands on 今日の仕事, in the order of urgency. */
export const kinds: readonly Kind[] = [
  {
    key: 'reports',
    title: '確認を待つ通報',
    hint: '困っている方がいます。通報されたメッセージと前後5件を読み、通報した方に回答します。絞り込みにかかわらず、すべて出ます。',
    whose: '',
    when: '通報',
    unit: '件',
    more: { href: '/desk/reports', label: '通報の一覧へ' },
  },
  {
    ...usual,
    key: 'reviews',
    title: '審査を待つ求人',
    hint: '内容を確かめ、公開するか、直してほしい点を書いて差し戻します。古いものから並んでいます。',
    when: '提出',
    more: { href: '/desk/postings?state=review', label: '求人の一覧へ' },
  },
  {
    ...usual,
    key: 'late',
    title: '返事が遅れている応募',
    hint: '返答の期限を過ぎています。発注者に電話などで確かめ、返事を一緒に考えます。',
    when: '期限',
    more: { href: '/desk/applications?show=late', label: '応募と返事の一覧へ' },
  },
  {
    ...usual,
    key: 'replies',
    title: '返答の期限が近い応募',
    hint: 'あと2日以内に期限が来ます。発注者がまだ迷っていないか、ひとこと声をかけます。',
    when: '期限',
    more: { href: '/desk/applications?show=waiting', label: '応募と返事の一覧へ' },
  },
  {
    ...usual,
    key: 'interviews',
    title: '結果がわからない面談',
    hint: '双方の記録が食い違っているか、3日たってもどちらの記録もありません。双方に連絡して確かめ、結果を記録します。',
    when: 'いまの状態から',
    more: { href: '/desk/interviews', label: '面談の確認へ' },
  },
  {
    key: 'referrals',
    title: '受付・伴走を待つ紹介',
    hint: '企業が同意した紹介です。受け付け、企業に連絡して、伴走を始めます。',
    whose: '支援機関',
    when: 'いまの状態から',
    unit: '件',
    more: { href: '/desk/referrals', label: '紹介の一覧へ' },
  },
  {
    key: 'actions',
    title: '期限を過ぎた次の行動',
    hint: '担当に様子を聞き、済みにするか、取りやめて決め直します。',
    whose: '企業',
    when: '期限',
    unit: '件',
    more: { href: '/desk/cases', label: '伴走ケースの一覧へ' },
  },
  {
    ...usual,
    key: 'unreported',
    title: '月次報告が届いていない月',
    hint: '報告の期限を過ぎています。副業人材に様子を聞き、困っていることがないかを確かめます。',
    when: '期限',
  },
  {
    ...usual,
    key: 'pulses',
    title: '手応えが低い月',
    hint: '30日以内の記録です。本人に話を聞き、企業への訪問・面談を記録すると、ここから消えます。相手には伝わっていません。',
    when: '記録',
  },
  {
    ...usual,
    key: 'quiet',
    title: '応募がない求人',
    hint: '公開から日がたっても応募がありません。条件や書き方を見直し、合いそうな人材に知らせます。',
    when: '公開',
    more: { href: '/desk/postings?state=published', label: '公開中の求人へ' },
  },
  {
    ...usual,
    key: 'ending',
    title: '満了が近い契約',
    hint: `${ENDING_DAYS}日以内に満了します。更新か不更新かを、30日前までに相手に伝えられるよう、企業に確かめます。`,
    when: '満了',
  },
  {
    key: 'silent',
    title: '連絡が途絶えた伴走',
    hint: 'しばらく訪問・面談の記録がありません。電話で様子を聞き、記録します。',
    whose: '',
    when: '最後の連絡',
    unit: '件',
    more: { href: '/desk/cases', label: '伴走ケースの一覧へ' },
  },
  {
    key: 'invitations',
    title: '期限が近い招待',
    hint: 'まだ参加していない方です。届いているかを確かめ、必要なら取り消して送り直します。',
    whose: '組織',
    when: '期限',
    unit: '件',
    townless: true,
  },
  {
    key: 'mails',
    title: '届かなかったメール',
    hint: '30日以内のものです。アドレスの誤りがないか、本人に別の方法で確かめます。',
    whose: '',
    when: '作成',
    unit: '通',
    more: { href: '/desk/mails', label: 'メールの一覧へ' },
    townless: true,
  },
  {
    key: 'jobs',
    title: '止まっている処理',
    hint: '5回試しても終わらなかった処理です。サーバーの記録で原因を確かめてください。',
    whose: '',
    when: '登録',
    unit: '件',
    townless: true,
  },
]
