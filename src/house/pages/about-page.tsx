import { ButtonLink } from '../../ui/button.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Operator } from '../operator.ts'
import { OperatorFacts } from './operator-facts.tsx'
import { ways } from './ways.ts'

/** 結について: what this is, what it promises, who runs it. */
export function AboutPage({ operator }: { operator: Operator }) {
  return (
    <Prose>
      <PageHeading
        title="結について"
        lead="結(ゆい)は、田植えや屋根ふきで人手を貸し合った、村の習わしの名です。都市で働く人の経験を、副業という形で地方の企業と役場に結びます。"
      />
      <Promises />
      {ways.map(({ title, steps, next }) => (
        <Section key={title} title={title}>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <a href={next.href}>{next.label}</a>
          </p>
        </Section>
      ))}
      <Section title="成果の数字">
        <p>
          求人応募率や平均応募数など、全体の数字は<a href="/statistics">統計</a>
          で公表しています。どの数字も記録から数えています。
        </p>
      </Section>
      <Section title="運営">
        <OperatorFacts operator={operator} />
        <ButtonLink href="/postings" kind="secondary">
          求人を探す
        </ButtonLink>
      </Section>
    </Prose>
  )
}

function Promises() {
  return (
    <Section title="約束していること">
      <ul>
        <li>応募には必ず返事をします。返事の期限を過ぎると、運営事業者が企業に確かめます。</li>
        <li>応募者のお名前と連絡先は、本人が同意した相手と項目に限って伝えます。</li>
        <li>年齢・性別・国籍は集めず、選考の順位にも使いません。</li>
        <li>
          求人には、募集を行う者の名称・住所・連絡先・業務の内容・場所・報酬の6つを必ず示します(フリーランス法12条)。
        </li>
        <li>契約の前に取引条件を書面で明示し(同法3条)、支払期日が法律の期限を過ぎる契約は結べません(同法4条)。</li>
        <li>公表する数字には定義と数え方を添え、自治体は根拠の記録まで開けます。</li>
      </ul>
    </Section>
  )
}
