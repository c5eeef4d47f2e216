/** 縁 — the relation between one talent and one municipality. Never a state that someone sets: it is reckoned from deeds. */
export type Depth = 'interest' | 'applied' | 'joined' | 'visited' | 'worked' | 'continued' | 'moved'

/** From the loosest to the deepest; the place in this list is the rank that the database reckons with, from 1. */
export const depths: readonly Depth[] = ['interest', 'applied', 'joined', 'visited', 'worked', 'continued', 'moved']

export const depthNames: Record<Depth, string> = {
  interest: '関心',
  applied: '応募',
  joined: '参加',
  visited: '訪問',
  worked: '稼働',
  continued: '継続',
  moved: '移住・二地域居住',
}

/** What each depth asks for: the sentence of the definitions page. */
export const depthRules: Record<Depth, string> = {
  interest: '町をフォローした、または町の求人を「お気に入り」「気になる」に入れた',
  applied: '町の求人に応募した',
  joined: '町のイベント(セミナー・説明会・成果発表会・現地ツアー)に参加した',
  visited: '町を実際に訪れた(相手方が確認した現地訪問、または現地ツアーへの参加)',
  worked: '町の企業または自治体との業務委託契約が有効になった',
  continued: '2つ以上の年度で契約が有効だった、または契約を更新した',
  moved: '移住または二地域居住を、ご本人が申告した(申告を取り下げると数えません)',
}

/** What makes a tie, as the journal and the deeds' own rows have it. `worked` stands once for each 年度 of a contract. */
export type DeedKind =
  | 'interest'
  | 'applied'
  | 'joined'
  | 'proposed'
  | 'visited'
  | 'worked'
  | 'renewed'
  | 'moved'
  | 'two_places'

export const deedNames: Record<DeedKind, string> = {
  interest: '町や求人に関心を示しました',
  applied: '求人に応募しました',
  joined: 'イベントに参加しました',
  proposed: '提案シートを出しました',
  visited: '町を訪れました',
  worked: '契約のもとで稼働しました',
  renewed: '契約を更新しました',
  moved: '移住を申告しました',
  two_places: '二地域居住を申告しました',
}

/** The depth of a person, in the word of what they declared: 移住 or 二地域居住. */
export function depthInWords(depth: Depth, deeds: readonly { deed: DeedKind }[]): string {
  const declared = deeds.findLast(({ deed }) => deed === 'moved' || deed === 'two_places')
  if (depth !== 'moved' || !declared) return depthNames[depth]
  return declared.deed === 'moved' ? '移住' : '二地域居住'
}

/** 国交省の関係人口調査にならった類型. */
export type SurveyKind = 'work_onsite' | 'work_remote' | 'direct' | 'exchange' | 'hobby'

export const surveyKinds: readonly SurveyKind[] = ['work_onsite', 'work_remote', 'direct', 'exchange', 'hobby']

export const surveyKindNames: Record<SurveyKind, string> = {
  work_onsite: '就労型(現地)',
  work_remote: '就労型(テレワーク)',
  direct: '直接寄与型',
  exchange: '参加・交流型',
  hobby: '趣味・消費型',
}

/** How each type is told from the rest, in this order: the first that fits. */
export const surveyKindRules: Record<SurveyKind, string> = {
  work_onsite: '契約が有効になり、町を訪れた記録もある人',
  work_remote: '契約が有効になり、町を訪れた記録がない人',
  direct: '契約はなく、提案シートを出した人',
  exchange: '契約も提案もなく、応募・イベントへの参加・訪問のどれかがある人',
  hobby: '関心を示しただけの人(寄附や買い物はこのシステムでは分からないため、数えません)',
}
