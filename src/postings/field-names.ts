import type { PostingField } from './content.ts'

/** What each field of a posting is called: in the form, in differences, in remarks and in what is missing. */
export const postingFieldNames: Record<PostingField, string> = {
  title: '件名',
  background: '背景・課題',
  tried: 'これまで試したこと',
  goal: '3か月後に変わっていてほしいこと',
  duties: '専門家にお願いしたいこと',
  deliverables: '成果物',
  occupation: '職種',
  mustSkills: '必要なスキル',
  niceSkills: 'あるとよいスキル',
  wanted: '求める経験・人物像',
  theme: 'テーマ',
  industry: '業種',
  partner: '一緒に進める人',
  leaderRole: '経営者の関わり方',
  meetingRhythm: '打合せの回数',
  remote: '働き方',
  workPlace: '業務に従事する場所',
  visitRhythm: '現地訪問',
  travelPaidBy: '交通費・宿泊費の負担',
  visitNote: '訪問と費用の補足',
  feeKind: '報酬の決め方',
  feeYen: '報酬の額',
  hoursPerMonth: '1か月の稼働の目安',
  periodMonths: '期間',
  startsOn: '開始日',
  seats: '募集人数',
  tools: '使う道具',
  confidentiality: '秘密保持契約',
  renewalNote: '更新・解除について',
  recruiterName: '募集する人の氏名・名称',
  recruiterAddress: '募集する人の住所',
  recruiterContact: '募集する人の連絡先',
  closesOn: '締切日',
  programmeId: '事業',
  roundId: '募集回',
  workerCheck: '業務委託であることの確認',
  unread: '読み取れなかった入力',
}

export const postingFields = Object.keys(postingFieldNames) as PostingField[]

/** Those that somebody reads, and can remark upon. */
export const readableFields = postingFields.filter((field) => field !== 'unread')

export function isPostingField(text: string): text is PostingField {
  return Object.hasOwn(postingFieldNames, text)
}
