/** What a page is called where it is told that somebody looked at it; the longest beginning wins. */
const names: readonly (readonly [start: string, name: string])[] = [
  ['/client/postings', '求人'],
  ['/client/applications', '応募'],
  ['/client/contracts', '契約の一覧'],
  ['/client/interviews', '面談'],
  ['/client', '発注者のホーム'],
  ['/town/indicators', '指標'],
  ['/town/postings', '町の求人'],
  ['/town/programmes', '事業'],
  ['/town', '町のホーム'],
  ['/supporter', '支援機関のホーム'],
  ['/organization/members', 'メンバー'],
  ['/organization/journal', '組織の記録'],
  ['/organization/supports', '支援アクセスの記録'],
  ['/organization', '組織の情報'],
  ['/account', 'アカウントの設定(見た人自身のもの)'],
]

/** 「求人(記録)」: a path in the words of its reader. */
export function pageInWords(path: string): string {
  const name = names.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? 'その他の画面'
  if (path.endsWith('/journal') && !name.includes('記録')) return `${name}(記録)`
  return path.endsWith('/edit') ? `${name}(入力の画面)` : name
}
