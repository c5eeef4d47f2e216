import { ButtonLink } from '../../ui/button.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { ownDataParts } from '../own-data.ts'
import { ownTables } from '../own-tables.ts'

/** 自分のデータ: what is in the copy, and the copy. */
export function OwnDataPage() {
  return (
    <>
      <PageHeading
        title="自分のデータ"
        lead="結が保有している、あなたについてのデータをすべて1つのファイルで受け取れます。"
      />
      <Section title="ファイルに入るもの">
        <ul>
          {[...Object.values(ownDataParts), ...Object.values(ownTables).map(({ words }) => words)].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>
          パスワードや二段階認証の秘密の値は入りません。応募先が内部で付けた印と覚え書きは、応募先の情報のため入りません。
        </p>
      </Section>
      <Section title="受け取る">
        <p>形式はJSON(文字コードはUTF-8)です。受け取ったことが記録されます。</p>
        <ButtonLink href="/my/data/file">データを受け取る</ButtonLink>
      </Section>
      <Section title="直すとき">
        <p>
          プロフィールと連絡先は<a href="/my/profile">プロフィール</a>から、ログインの情報は
          <a href="/account">アカウントの設定</a>から、いつでも直せます。
        </p>
      </Section>
      <Section title="退会するとき">
        <p>
          データを受け取ってから、<a href="/account/deletion">退会について</a>をお読みください。
        </p>
      </Section>
    </>
  )
}
