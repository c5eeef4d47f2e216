/** What somebody who came may say on a town's page: sentences of a list, so that nobody has to judge what others wrote. */
export const greetingWords = {
  again: 'また訪れたい町です。',
  work: '町の皆さんと仕事ができて、よかったです。',
  people: '人のあたたかさに助けられています。',
  food: '食べものと景色が、仕事の合間の楽しみです。',
  home: '第二のふるさとのように思っています。',
} as const

export type GreetingWords = keyof typeof greetingWords
