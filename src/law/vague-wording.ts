import { type Finding, type WordingRule, findWording } from './wording.ts'

/**
 * あいまいな言葉 — 給付の内容 must be clear enough to act on (公取委規則1条1項3号). A posting with these words gets few and
 * wrong applicants, and its work grows after the order (フリーランス法5条2項2号).
 */
const rules: readonly WordingRule[] = [
  {
    // 「経営全般」 asks for everything; 「全般的に順調」 only says how things are. With a request behind it, the adverb asks too.
    pattern:
      /全般(?!的|に)|全般(的に|に|的な)(?=[^。\n]{0,15}(見て|お願い|任せ|相談|支援|対応|手伝|サポート|担当|見直|改善|助言|アドバイス|伴走))|一式|全部(?!署|門|員|で[0-9０-９])|すべて(を)?お任せ|丸ごと|まるごと|まるっと/,
    remedy: '最初の3か月で取り組む業務を、2つか3つに絞って書いてください',
  },
  {
    pattern: /いろいろ|色々|さまざまな?|様々な?|諸々|もろもろ|あれこれ/,
    remedy: '具体的な業務を箇条書きで書いてください',
  },
  {
    pattern: /何でも|なんでも|幅広(い業務|く(対応|担当|お願い))/,
    remedy: 'お願いしない業務も考えて、業務の範囲を書いてください',
  },
  {
    pattern: /適宜|随時|その都度|臨機応変(に)?|必要に応じて|柔軟に(対応|ご対応)/,
    remedy: '「月2回、1回1時間」のように、回数や時期を書いてください',
  },
  {
    pattern: /(その他|など|等)(の)?(付随|関連)する?(業務|作業)|その他(の)?(業務|雑務)|雑務/,
    remedy: '付随する業務の内容を具体的に書いてください',
  },
  {
    pattern: /いい感じ|良い感じ|それなり|しっかり(と)?やって|うまく(やって|進めて)|お任せします/,
    remedy: '3か月後に何がどう変わっていてほしいかを書いてください',
  },
  {
    pattern: /即戦力|やる気のある(方|人)|コミュニケーション能力の(高い|ある)/,
    remedy: '求める経験を「ECサイトの運営経験」のように書いてください',
  },
]

export function vagueWording(text: string): Finding[] {
  return findWording(text, rules)
}
