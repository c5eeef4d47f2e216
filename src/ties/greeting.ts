import { type GreetingWords, greetingWords } from '../organizations/greeting-words.ts'

/** 町のページの一言 — somebody who came, on the public page of a town, under the name and with the words that they chose. */
export type GreetingState = 'shown' | 'withdrawn'

export const greetingStateNames: Record<GreetingState, string> = { shown: '掲載中', withdrawn: '取りやめ' }

export const greetingMoves = {
  withdraw: { from: ['shown'], to: 'withdrawn', by: ['talent'] },
} as const satisfies Record<string, { from: readonly GreetingState[]; to: GreetingState; by: readonly 'talent'[] }>

/** How the page may call the person; the first is what is offered to whoever wants to say least. */
export const greetingNames = {
  talent: '「都市の副業人材」とだけ表示する',
  prefecture: '都道府県まで表示する',
  initials: 'イニシャルを表示する',
  name: '氏名を表示する',
} as const
export type GreetingName = keyof typeof greetingNames

/** What the person agrees to, word for word. */
export function greetingWording(town: string, shownAs: string, words: GreetingWords): string {
  return `${town}の町のページ(だれでも見られるページ)に、「${shownAs}」として「${greetingWords[words]}」を載せることに同意します。いつでも取りやめられ、取りやめるとすぐに消えます。`
}
