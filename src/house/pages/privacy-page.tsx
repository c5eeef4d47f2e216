import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { contactInWords, type Operator } from '../operator.ts'
import { OperatorFacts } from './operator-facts.tsx'

const purposes = [
  { term: '副業人材の登録情報', words: '求人の案内、応募・面談・契約・報告・請求の手続き、担い手活動証明書の発行' },
  { term: '企業・自治体・支援機関の担当者の情報', words: '求人の審査と公開、応募のお知らせ、契約の手続き、事業の報告' },
  { term: '契約・請求・支払の情報', words: '取引条件の明示、支払の確認、税務と法令で定められた書類の保存' },
  { term: '操作の記録', words: '不正の防止、障害の調査、誰がいつ何をしたかの説明' },
  { term: '問い合わせの内容', words: '回答と、サービスの改善' },
]

const kept = [
  { term: '契約・明示書・請求・支払', words: '7年' },
  { term: '第三者に提供した記録', words: '3年' },
  { term: '操作の記録', words: '1年以上(自治体との契約で定めた期間)' },
  { term: '見送りになった応募', words: '1年以内に匿名にします' },
  { term: '退会したアカウント', words: '30日後に匿名にします(法令で保存する書類を除く)' },
]

const safety = [
  '通信を暗号化し、パスワードは元に戻せない形で保存します。二段階の認証とパスキーを使えます。',
  '組織ごとに見られる範囲を分け、役割のない情報はデータベースの段階で読めないようにしています。',
  '連絡先や契約を見たこと、書き出したことを、書き換えられない記録に残します。',
  '取り扱う従業者を定め、教育と監督を行います。取扱いを委託するときは、委託先を選び、契約で義務を定めて監督します。',
  'データは国内に保管し、外国にある第三者に提供しません。広告や追跡のための外部のプログラムを置いていません。',
]

interface PrivacyPageProps {
  operator: Operator
  /** Does the reader have consents of one's own, or may have after signing in? Others are not led to a page they lack. */
  own: boolean
}

/** 個人情報の取扱い: what 個人情報保護法 21条, 27条, 32条 and 33–35条 ask to be known, with the operator's own data. */
export function PrivacyPage({ operator, own }: PrivacyPageProps) {
  return (
    <Prose>
      <PageHeading
        title="個人情報の取扱い"
        lead="どの情報を何のために使い、誰に渡し、どう守り、どうすれば確かめたり消したりできるかを説明します。"
      />
      <Section title="1. 個人情報取扱事業者(32条)">
        <OperatorFacts operator={operator} />
        <p>自治体から受託して行う事業では、自治体の個人情報の取扱いを委託された者として、その契約にも従います。</p>
      </Section>
      <Section title="2. 利用目的(21条)">
        <DescriptionList items={purposes} />
        <p>マイナンバー、本籍、信条、病歴、年齢、性別、国籍は集めません。</p>
      </Section>
      <ThirdParties own={own} />
      <Section title="4. 安全管理のための措置(23〜25条)">
        <ul>
          {safety.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title="5. 保存する期間(22条)">
        <DescriptionList items={kept} />
      </Section>
      <Requests operator={operator} />
      <Section title="7. クッキー">
        <p>ログインの状態と、画面のお知らせのためだけに使います。広告や、ほかのサイトでの追跡には使いません。</p>
      </Section>
    </Prose>
  )
}

function ThirdParties({ own }: { own: boolean }) {
  return (
    <Section title="3. 第三者への提供(27条・29条)">
      <p>
        応募やスカウトの承諾のときに、渡す項目と相手の名称を示し、同意をいただいてから提供します。同意がない間、企業や自治体には、お名前と連絡先を除いたプロフィールだけが見えます。
      </p>
      <p>
        誰に・いつ・何を提供したかは記録し、ご本人が
        {own ? <a href="/my/consents">同意と提供の記録</a> : '「同意と提供の記録」'}
        でいつでも確かめ、取り消せます。法令に基づく場合を除き、同意なく提供することはありません。
      </p>
    </Section>
  )
}

function Requests({ operator }: { operator: Operator }) {
  const contact = contactInWords(operator)
  return (
    <Section title="6. 開示・訂正・利用停止・消去の手続き(33〜35条)">
      <p>
        ログインすると、ご自分の情報の確認・訂正・書き出しができます。そのほかの請求(第三者に提供した記録の開示を含む)は、下の窓口にお申し出ください。
      </p>
      <DescriptionList
        items={[
          { term: '窓口', words: operator.name },
          { term: '連絡先', words: contact },
          { term: '本人の確認', words: '登録のメールアドレスへの確認と、必要なときは本人確認書類' },
          { term: '手数料', words: '無料' },
          { term: '回答まで', words: '受け付けてから14日以内を目安にお答えします' },
          { term: '苦情の申出先', words: contact },
        ]}
      />
    </Section>
  )
}
