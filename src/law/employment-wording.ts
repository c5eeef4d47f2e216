import { type Finding, type WordingRule, findWording } from './wording.ts'

/**
 * 雇用と読める言葉 — a 業務委託 is not employment (職業安定法4条, 労働基準法9条の労働者性). These words in a posting suggest hours,
 * orders and wages; they are warned of, not forbidden. 人事 tasks about a client's own 社員 or 採用 are let through.
 */
const rules: readonly WordingRule[] = [
  { pattern: /時給|日給|月給|年俸/, remedy: '報酬は「月額50,000円」のように、業務に対する額で書いてください' },
  {
    pattern: /給与(?!計算|体系|制度|規程|規定|ソフト|明細|システム|テーブル|設計|業務|事務)|賃金(?!制度|体系|テーブル)/,
    remedy: '業務委託では「報酬」と書いてください',
  },
  {
    pattern: /賞与|ボーナス|残業(代|手当)|退職金|有給(休暇)?|社会保険完備|福利厚生あり/,
    remedy: '雇用の待遇は書けません。報酬と経費の負担を書いてください',
  },
  {
    pattern: /シフト(制|勤務|表に|に入|を組|の提出|希望)|週[0-9０-９一二三四五]日?シフト/,
    remedy: '働く日時を決める書き方です。成果と打合せの回数を書いてください',
  },
  {
    pattern:
      /(勤務|就業|始業|終業)(時間|日)|フルタイム|定時(出社|退社)|(毎日|週[0-9０-９一二三四五]日)(の)?出社|出勤|タイムカード/,
    remedy: '時間を拘束する書き方です。「月8時間ほど」のように稼働の目安を書いてください',
  },
  { pattern: /勤務地|就業場所/, remedy: '「業務に従事する場所」と書いてください' },
  {
    pattern:
      /(正|契約|派遣|嘱託)社員(として|を募集|募集)|社員として|パート(タイム)?(を)?募集|アルバイト(を)?募集|従業員として/,
    remedy: '雇用の募集はできません。業務委託でお願いしたい業務を書いてください',
  },
  {
    pattern: /雇用(します|いたします|契約|形態|期間)|雇い(ます|入れ)|試用期間|就業規則(に従|を守)/,
    remedy: '雇用契約の言葉です。「業務委託契約」「契約期間」のように書いてください',
  },
  {
    pattern: /(上司|社長|責任者|店長)の(指示|指揮|命令)(に|の)(従|下|もと)|業務命令/,
    remedy: '指揮命令と読める書き方です。「相談しながら進める」のように書いてください',
  },
  {
    pattern: /副業(は)?禁止|専属(で|契約)|他社の(仕事|業務)は(不可|禁止|お断り)/,
    remedy: '他の仕事を禁じる書き方です。必要な場合は、競業や秘密保持の範囲を書いてください',
  },
]

export function employmentWording(text: string): Finding[] {
  return findWording(text, rules)
}
