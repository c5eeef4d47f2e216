/** The way up from every page of 設定と記録. */
export const settingsCrumbs = [
  { href: '/desk', label: '今日の仕事' },
  { href: '/desk/settings', label: '設定と記録' },
]

export interface SettingsGroup {
  title: string
  pages: readonly { href: `/desk/${string}`; name: string; about: string }[]
}

/** What an operator needs now and then; what is needed daily stands in the menu. */
export const settingsGroups: readonly SettingsGroup[] = [
  {
    title: '決めておくこと',
    pages: [
      { href: '/desk/templates', name: '文例', about: '結が送るメールなどの文を、地域の言葉に直します。' },
      { href: '/desk/limits', name: '上限', about: 'スカウトや応募、招待の数の上限を決めます。' },
      { href: '/desk/subsidies', name: '補助の要綱', about: '県の補助の要綱が、どの年度のものかを確かめます。' },
    ],
  },
  {
    title: '動いているか',
    pages: [
      { href: '/desk/applications', name: '応募と返事', about: '返事を待っている応募と、返事の遅れを見ます。' },
      {
        href: '/desk/interviews',
        name: '面談の確認',
        about: '相手が来なかった面談など、確かめることがある面談を見ます。',
      },
      { href: '/desk/jobs', name: '止まった処理', about: '終わらなかった自動の処理を、もう一度試すか、あきらめます。' },
      { href: '/desk/records', name: '記録の検索', about: 'だれが、いつ、何をしたか、何を見たかを調べます。' },
      {
        href: '/desk/reports',
        name: '通報',
        about: 'やりとりの通報を確かめ、メッセージの表示を止めたり、回答したりします。',
      },
      { href: '/desk/mails', name: 'メール', about: '送ったメールが届いたかどうかを確かめます。' },
      { href: '/desk/recommendations', name: 'おすすめ', about: 'おすすめの当たり具合と、応募の少ない求人を見ます。' },
      { href: '/desk/vocabulary', name: '語彙', about: '求人や検索に現れる、まだ意味を知らない言葉に意味を加えます。' },
    ],
  },
  {
    title: '人とデータ',
    pages: [
      { href: '/desk/ties', name: '縁の台帳', about: '町と人材の縁を、町ごとに数え、内訳を開きます。' },
      { href: '/desk/talents', name: '副業人材', about: '登録している人材を、スキルや活動の状態から探します。' },
      {
        href: '/desk/accounts',
        name: 'アカウント',
        about: 'ログインできる人を探し、停止したり、停止を解いたりします。',
      },
      { href: '/desk/imports', name: '取り込み', about: '企業・求人・人材の表を読み取って登録します。' },
    ],
  },
]
