import { normalise } from '../../matching/text/normalise.ts'

/**
 * Words that in a posting name a worry (「繁忙期のアルバイトが足りない」) and in a 職務経歴書 only with whom, when or as what
 * somebody worked (「アルバイトの採用と教育」): by themselves they show no skill.
 */
const words = {
  /** one's own, or that of those beside */
  employed:
    'アルバイト パート パートタイム パートタイマー ボランティア 日雇い 単発 手伝い 助っ人 人手 学生 インターン 新卒 中途',
  season: '繁忙 繁忙期 農繁期 収穫期 夏だけ 冬の仕事',
  ownLife: '育児休業 育休 産休 介護休業 家業',
}

const circumstances: ReadonlySet<string> = new Set(
  Object.values(words).flatMap((line) => line.split(' ').map(normalise)),
)

export const isCircumstance = (word: string): boolean => circumstances.has(normalise(word))
