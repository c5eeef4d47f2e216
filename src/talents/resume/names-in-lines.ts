const FORM =
  '株式会社|有限会社|合同会社|医療法人|学校法人|社会福祉法人|一般社団法人|公益財団法人|NPO法人|独立行政法人|㈱|㈲|\\(株\\)|\\(有\\)'
const LETTER = '[^\\s、,。()\\[\\]【】<>|/:;■◆●○★※「」]'
const KIND =
  '銀行|信用金庫|市役所|町役場|村役場|県庁|区役所|大学|病院|協会|組合|財団|機構|商事|製作所|工業|百貨店|ホールディングス'

const companies: readonly RegExp[] = [
  // みどり食品株式会社 営業部: the name stands before its form, and what comes after a gap is not it.
  new RegExp(`${LETTER}+(?:${FORM})(?=$|[\\s、,。()\\[\\]【】/|:])`),
  new RegExp(`(?:${FORM})\\s*${LETTER}+`),
  new RegExp(`${LETTER}*事務所(?:(?!に|で|の|を|は|が)${LETTER}){0,12}`),
  new RegExp(`${LETTER}*?(?:${FORM}|${KIND})`),
  new RegExp(`(?:大手|中堅|老舗|某|外資系)${LETTER}*?(?:メーカー|企業|会社|商社|代理店|ベンチャー|チェーン)`),
  /[A-Z]{1,3}社/,
  /個人事業主?|フリーランス|自営業/,
]

// The brackets of (株)そら are part of its name.
const DECORATION = /^(?:(?!\([株有]\))[\s■□◆◇●○◎▼▽★☆※・【[<(\-*#0-9.])+/

/** The name of a company in a line, or '' when it names none. */
export function companyIn(plain: string): string {
  const bare = plain.replace(DECORATION, '')
  for (const pattern of companies) {
    const [name] = pattern.exec(bare) ?? []
    if (name) return name.trim()
  }
  return ''
}

const label = (words: string) => new RegExp(`^[\\s・■◆●○【\\[*-]*(?:${words})[】\\]]?\\s*[::]\\s*(.+)$`)
const companyLabel = label('会社名|勤務先|企業名|社名|就業先|会社')
const roleLabel = label('役職|職種|職位|ポジション|役割|立場')
const unitLabel = label('所属|部署|配属|配属先')
const kindLabel = label('事業内容|業種|事業|業界')

export const labelledCompany = (plain: string): string => companyLabel.exec(plain)?.[1]?.trim() ?? ''
export const labelledRole = (plain: string): string => roleLabel.exec(plain)?.[1]?.trim() ?? ''
export const labelledUnit = (plain: string): string => unitLabel.exec(plain)?.[1]?.trim() ?? ''
/** 業種 or 事業内容: the kind of company, without its capital and head count. */
export const labelledKind = (plain: string): string =>
  (kindLabel.exec(plain)?.[1] ?? '').split(/\s*(?:資本金|従業員|売上|設立|[/、])/)[0]?.trim() ?? ''

const ROLES =
  /部長|課長|係長|主任|室長|店長|次長|工場長|マネー?ジャー|リーダー|エンジニア|デザイナー|ディレクター|プランナー|コンサルタント|ライター|プロデューサー|アナリスト|代表|取締役|責任者|担当|営業|事務|経理|人事|広報|企画|総務|職員|PM\b|SE\b/

/** A short line that names what somebody was. */
export function looksLikeRole(plain: string): boolean {
  return plain.length <= 30 && !plain.includes('。') && ROLES.test(plain)
}

/** 「金属加工業」「食品メーカー」: a kind of company, not what somebody was there. */
export const isKind = (words: string): boolean =>
  /(?:(?<![営企創副本兼起卒作授残開])業|メーカー|商社|小売|卸|代理店|サービス)$/.test(words)

/** 「従業員320名」「資本金 1,000万円」: how large the company is, not what somebody was there. */
const SIZE =
  /(?:従業員|社員|職員|資本金|年商|売上|売上高)数?\s*[::]?\s*約?[\d,.]+\s*(?:名|人|[千百十]?[億万]?円)(?:規模|以上)?/g

/** What remains of a line once its company is taken away: 「営業部 課長」. */
export function besideCompany(plain: string, company: string): string {
  return plain
    .replace(DECORATION, '')
    .replace(company, ' ')
    .replaceAll(SIZE, ' ')
    .replaceAll(
      /(?:在籍期間|就業期間|期間|正社員|契約社員|派遣社員|業務委託|アルバイト|として|にて|入社|入所|入行|入庁|入職|勤務|在籍|に昇進|に昇格|に就任|に配属|に異動)/g,
      ' ',
    )
    .replaceAll(/[()[\]【】:|/]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
