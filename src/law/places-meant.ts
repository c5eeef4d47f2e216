import type { PlaceBook } from './place-book.ts'

const MOST_MEANT = 5

/** Codes of the places that somebody typed; a sentence into `notices` for what nobody knows. */
export function placesMeant(typed: readonly string[], places: PlaceBook, notices: string[]): string[] {
  const codes = typed.flatMap((text) => {
    const found = places.find(text)
    if (found.length === 0)
      notices.push(
        `ゆかりの地「${text.slice(0, 20)}」が見つかりませんでした。都道府県か市区町村の名前を「倉吉市」のように入力してください。`,
      )
    return found
  })
  return [...new Set(codes)].slice(0, MOST_MEANT)
}
