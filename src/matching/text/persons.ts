/**
 * What a text says about the person and not about the work: age, sex, family, nationality, origin and school never enter
 * a rank (docs/matching.md, Fairness and abuse). Careers stay: 銀行出身 is experience, 鳥取県出身 is not.
 */
const PREFECTURES =
  '北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄'
const COUNTRIES =
  '日本|中国|韓国|台湾|香港|タイ|ベトナム|ネパール|フィリピン|インドネシア|ミャンマー|インド|スリランカ|モンゴル|アメリカ|米国|カナダ|ブラジル|ペルー|イギリス|英国|フランス|ドイツ|イタリア|スペイン|ロシア|ウクライナ|オーストラリア'
const LETTERS = '[\\p{Script=Han}\\p{Script=Katakana}ー]'

const STATEMENTS = [
  `(?:${LETTERS}{1,8}[都道府県市区町村郡]|${PREFECTURES}|${COUNTRIES})の?(?:出身|生まれ|育ち|在住|国籍)`,
  `(?:${COUNTRIES})人(?![\\p{Script=Han}])`,
  `${LETTERS}{0,12}(?:大学院?|短大|高校|高専|専門学校|学部|学科|大)(?:を|の)?(?:卒業?|修了|出身|中退|在学中?)`,
  '[\\d一二三四五六七八九十]{1,3}(?:歳|才|代)',
  '[一二三四五六1-6]児の[父母親]|[\\d一二三四五六]人の子',
  '若い(?:男|女)性?|年配の?(?:男|女)性?|中年|(?:男性|女性)(?![\\p{Script=Han}])|独身|既婚|未婚|国籍',
]
const PERSONAL = new RegExp(STATEMENTS.join('|'), 'gu')

/** The text with its statements about the person blanked. */
export function withoutPersons(text: string): string {
  return text.normalize('NFKC').replace(PERSONAL, '、')
}

const RELATIVES =
  '妻 夫 父 母 娘 息子 祖父 祖母 兄 弟 姉 妹 長男 次男 長女 次女 家族 主婦 主夫 ママ パパ お母さん お父さん 孫'
const APPEARANCE = '男 女 男性 女性 男子 女子 男女 若い 年配 高齢'

/** Words that name a person and no work, folded: no term of a text. */
export const PERSON_WORDS: ReadonlySet<string> = new Set(
  `${RELATIVES} ${APPEARANCE}`.replace('ママ パパ', 'まま ぱぱ').split(' '),
)
