/** Why a file is not taken. */
export type Reason =
  | 'empty'
  | 'too_big'
  | 'unknown_type'
  | 'old_office'
  | 'not_allowed'
  | 'other_than_named'
  | 'broken'
  | 'unpacks_too_big'
  | 'too_many_pixels'
  | 'has_macros'
  | 'virus'
  | 'scanner_away'

/** A file that is not taken; `sentenceOf` tells the person what to do. */
export class Refused extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(`file refused: ${reason}`)
    this.reason = reason
  }
}

/** What a sentence may have to name. */
export interface Told {
  /** The kinds that are taken here, in words. */
  kinds: string
  maxBytes: number
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / 100_000) / 10}MB`

/** One calm sentence for the person who chose the file: what to do, never what they did wrong. */
export function sentenceOf(reason: Reason, { kinds, maxBytes }: Told): string {
  const sentences: Record<Reason, string> = {
    empty: 'ファイルの中身が空です。内容を保存してから、もう一度選んでください',
    too_big: `ファイルは${megabytes(maxBytes)}までです。画像を小さくするか、ページを分けてください`,
    unknown_type: `ファイルの種類がわかりませんでした。${kinds}のどれかで保存し直してください`,
    old_office:
      'パスワードの付いたファイルか、古い形式(.doc・.xls・.ppt)です。パスワードを外し、.docx・.xlsx・.pptxかPDFで保存し直してください',
    not_allowed: `ここで受け取れるのは${kinds}です。どれかで保存し直してください`,
    other_than_named: 'ファイルの名前(拡張子)と中身の種類が違います。元のソフトで開き、保存し直してください',
    broken:
      'ファイルが途中で切れているか、パスワードが付いています。元のソフトで開けることを確かめ、保存し直してください',
    unpacks_too_big: '中身がとても大きいファイルのため、受け取れません。画像を減らすか、PDFで保存し直してください',
    too_many_pixels: '画像の縦横がとても大きいため、受け取れません。縦横を10,000ピクセル以内に縮めてください',
    has_macros: 'マクロの入ったファイルは受け取れません。マクロなしの形式かPDFで保存し直してください',
    virus:
      'ウイルス検査で問題が見つかったため、このファイルは受け取りませんでした。お使いの端末を検査し、別のファイルを選んでください',
    scanner_away:
      'ただいまファイルの安全を確かめられません。ファイルを外して送信するか、しばらくしてからもう一度選んでください',
  }
  return sentences[reason]
}
