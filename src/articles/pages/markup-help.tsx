import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Fields } from './write-page.tsx'

/** How the text is marked, beside the box in which it is written. */
export function MarkupHelp() {
  return (
    <Disclosure summary="見出し・箇条書き・リンク・画像の書き方">
      <ul>
        <li>## 見出し、### 小見出し(行の先頭に#と空白)</li>
        <li>- 箇条書き、1. 番号つき(行の先頭に)</li>
        <li>&gt; 人の言葉の引用(行の先頭に)</li>
        <li>[言葉](https://example.jp/) でリンク</li>
        <li>[画像1] だけの行で、追加した画像</li>
        <li>段落は、空の行で区切ります。HTMLは使えません。</li>
      </ul>
    </Disclosure>
  )
}

export function Text({ typed, problems }: Fields) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField {...one('title')} label="題名" need="required" maxLength={80} />
      <TextArea
        {...one('lead')}
        label="要約"
        need="optional"
        rows={3}
        maxLength={200}
        hint="一覧と検索の結果に出ます。公開するまでに入力してください。"
      />
      <TextArea {...one('body')} label="本文" need="optional" rows={24} maxLength={20_000} />
      <MarkupHelp />
      <TextField
        {...one('tags')}
        label="タグ"
        need="optional"
        hint="読点(、)で区切って8個まで。例 旅館、EC、はじめての副業人材"
      />
    </>
  )
}
