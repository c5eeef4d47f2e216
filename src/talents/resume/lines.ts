/** What a part of a 職務経歴書 is about, as its heading says. */
export type Part = 'top' | 'summary' | 'careers' | 'skills' | 'licences' | 'achievements' | 'about'

/** One line that says something. */
export interface Line {
  /** As it was written, without the spaces around it: this is what the person is shown as the source. */
  written: string
  /** With letters, digits and signs of ASCII in half width and spaces as one; for reading. */
  plain: string
  part: Part
}

const heads: readonly [Part, RegExp][] = [
  ['summary', /^(職務要約|職務概要|経歴要約|要約|サマリー|略歴|キャリアサマリー|summary)$/i],
  [
    'careers',
    /^(職務経歴書?|職歴|経歴|職務経歴詳細|職務内容|業務経歴|勤務経歴|キャリア|経験業務|主な職務|career|experience)$/i,
  ],
  [
    'skills',
    /^(スキル|スキルセット|得意(なこと|分野)?|活かせる.*|テクニカルスキル|PCスキル|使用ツール|知識・?技術|経験・?スキル|できること|skills?)$/i,
  ],
  ['licences', /^(保有)?(資格|免許)(・?(資格|免許|受賞歴))?(等|など)?$|^(学歴|語学|趣味.*|資格・語学)$/],
  ['achievements', /^(主な)?(実績|成果|業績|受賞歴?)(・.*)?$/],
  ['about', /^(自己PR|自己紹介|アピールポイント|PR|強み|志望動機|about me)$/i],
]

const DECORATION = /^[\s■□◆◇●○◎▼▽▲△★☆※【[<《〔(#*=\-–—_・0-9.．、)]+|[\s■□◆◇●○◎▼▽▲△★☆】\]>》〕):：=\-–—_#*]+$/g

/** The lines of a text, each with the part it stands in. Empty ones and rulers are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let part: Part = 'top'
  for (const raw of text.split(/\r\n|\r|\n|\f/)) {
    const written = raw.replaceAll(/[\t\u3000|│┃]+/g, ' ').trim()
    const plain = halfWidth(written)
    const bare = plain.replaceAll(DECORATION, '').replaceAll(/\s/g, '')
    if (bare === '' || SAYS_NOTHING.test(bare) || TELLS_WHO.test(plain)) continue
    const head = partNamed(bare)
    if (head) part = head
    else {
      // 「得意なこと:展示会」 is a heading and what stands below it in one line.
      part = partNamed((/^([^:]{2,12}):./.exec(bare)?.[1] ?? '').trim()) ?? part
      lines.push({ written, plain, part })
    }
  }
  return lines
}

const SAYS_NOTHING = /^(以上|現在に至る|(業務|職務)?内容|担当業務|業務|詳細|期間会社・部署業務内容)$/

/**
 * Who it is never enters a guess: name, birthday, address, telephone, mail. 電話営業 and Hotel are work, and no telephone:
 * after such a word a sign, a number or the end has to stand.
 */
const TELLS_WHO =
  /氏名|フリガナ|ふりがな|生年月日|現住所|住所:|電話番号|(?:電話|携帯|(?<![A-Za-z])(?:TEL|E-?mail))\.?\s*(?:[:(\d]|$)|メールアドレス|[\w.+-]@[\w-]+\.|(?<!\d)0\d{1,4}[- (]{1,2}\d{1,4}[-) ]{1,2}\d{3,4}(?!\d)|(?<!\d)0[5789]0\d{8}(?!\d)|〒/i

const partNamed = (bare: string): Part | undefined => heads.find(([, words]) => words.test(bare))?.[0]

/** ASCII in half width, one space for several; 髙 and ㈱ stay what they are. */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[‐‑‒–—―−─]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The sentences of a line, each as long as its writer made it. */
export function sentencesOf(line: string): string[] {
  return line
    .split(/(?<=[。!?！？])/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
