import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { contactInWords, type Operator } from '../operator.ts'

const exceptions = [
  '利用者が添付したファイルや、利用者が書いた文章の書き方。求人の文章は審査のときに読みやすさも確かめます。',
  'ほかのサイトへのリンクの先。',
  '地図や動画は使っていません。グラフには、同じ数字の表を添えています。',
]

const means = [
  'すべての操作がキーボードだけで、またJavaScriptがなくても(パスキーの登録とログインを除いて)できるように作っています。',
  '文字の大きさを400%にしても、幅320ピクセルの画面でも、横に動かさずに読めるようにしています。',
  '色だけに頼らず、言葉と形を添えています。背景との明るさの比は4.5対1以上です。',
  '入力の誤りは、何をどう直すかを文章で、項目のそばに示します。',
  '動きを減らす設定と、配色を変える設定に従います。',
]

/** ウェブアクセシビリティ方針 (みんなの公共サイト運用ガイドライン): aim, scope, exceptions, and how to tell us. */
export function AccessibilityPage({ operator }: { operator: Operator }) {
  return (
    <Prose>
      <PageHeading
        title="ウェブアクセシビリティ方針"
        lead="年齢や障害の有無、使う機器にかかわらず、誰もが使えることを目指します。"
      />
      <Aims />
      <List title="行っていること" lines={means} />
      <Section title="試験">
        <p>
          プログラムの変更のたびに、主な手順で通る画面を検査ツール(axe-core)で調べ、WCAG 2.0・2.1・2.2
          のAとAAの違反が見つからないことを確かめています。ツールで分からないことの多くは、人による確認がまだです。
        </p>
        <CriteriaTable />
      </Section>
      <List title="例外" lines={exceptions} />
      <Section title="困ったときは">
        <p>
          使いにくいところや読めないところがあれば、画面の名前と、どのように使っているかをお知らせください。内容に応じて、ほかの方法でもお手伝いします。
        </p>
        <DescriptionList
          items={[
            { term: '窓口', words: operator.name },
            { term: '連絡先', words: contactInWords(operator) },
          ]}
        />
      </Section>
    </Prose>
  )
}

function Aims() {
  return (
    <Section title="目標">
      <DescriptionList
        items={[
          { term: '目標とする規格', words: 'JIS X 8341-3:2016 および WCAG 2.2' },
          { term: '目標とする適合レベル', words: 'レベルAA' },
          { term: '対応の度合い', words: 'JIS X 8341-3:2016 の適合レベルAAに準拠することを目標としています' },
          {
            term: '対象の範囲',
            words: 'このサイトのすべての画面(ログインした後の画面を含む)と、このサイトから発行するPDF',
          },
        ]}
      />
    </Section>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Section title={title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
