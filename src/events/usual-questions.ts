import type { EventKind } from './event.ts'
import { MOST_QUESTIONS, type TypedQuestion } from './survey.ts'

const heard = '町の広報・サイト、商工会・金融機関の紹介、結からのお知らせ、知人の紹介、その他'
const satisfied: TypedQuestion = { kind: 'scale', label: '今日の内容に満足しましたか', choices: '' }
const clear: TypedQuestion = { kind: 'scale', label: '内容は分かりやすかったですか', choices: '' }
const source: TypedQuestion = { kind: 'choice', label: 'この会をどこで知りましたか', choices: heard }
const free: TypedQuestion = { kind: 'text', label: 'ご意見・次に取り上げてほしいこと', choices: '' }

const intends = (label: string): TypedQuestion => ({
  kind: 'choice',
  label,
  choices: 'すぐに進めたい、年度内に検討したい、まだ決められない、考えていない',
})
const tiesWished = '求人に応募したい、また訪れたい、オンラインで関わりたい、まだ決められない'

/** The five that offices usually ask, by the kind of event: satisfaction, clarity, what comes of it, how they heard, opinions. */
const usual: Record<EventKind, readonly TypedQuestion[]> = {
  seminar: [satisfied, clear, intends('副業人材の活用を考えますか'), source, free],
  briefing: [satisfied, clear, intends('副業人材の活用を考えますか'), source, free],
  tour: [
    satisfied,
    { kind: 'scale', label: '町の課題が分かりましたか', choices: '' },
    { kind: 'choice', label: 'これからこの町とどう関わりたいですか', choices: tiesWished },
    source,
    free,
  ],
  presentation: [satisfied, clear, intends('発表された案を取り入れたいですか'), source, free],
}

export const usualQuestions = (kind: EventKind): readonly TypedQuestion[] => usual[kind].slice(0, MOST_QUESTIONS)
