import { prefectures } from '../../law/places.ts'

const names = new Map(prefectures().map(({ code, name }) => [code.slice(0, 2), name]))

/** 東京都 for 13; 「未登録」 where no address was given. */
export function prefectureName(code: string | null): string {
  return names.get(code ?? '') ?? '未登録'
}
