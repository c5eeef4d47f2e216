import { Banner } from '../../ui/banner.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { REQUIRED_ACTIVITIES } from '../activity.ts'
import { depthNames, depthRules, depths, surveyKindNames, surveyKindRules, surveyKinds } from '../tie.ts'

/** 縁の数え方: every rule of the ledger, in words. */
export function DefinitionsPage() {
  return (
    <>
      <PageHeading title="縁の数え方" lead="関係人口台帳と「わたしの縁」が、何をどう数えているかの説明です。" />
      <Banner tone="info" title="公的な統計ではありません">
        <p>
          ここでの「関係人口(実人数)」は、このシステムの記録から数えた独自の指標です。総務省・国土交通省の統計や推計とは、定義も調べ方も異なります。
        </p>
      </Banner>
      <WhoCounts />
      <Section title="縁の深さ">
        <p>記録から自動で決まり、だれも変えられません。いちど届いた深さは浅くなりません。</p>
        <DescriptionList items={depths.map((depth) => ({ term: depthNames[depth], words: depthRules[depth] }))} />
      </Section>
      <Section title="国土交通省の調査にならった類型">
        <p>
          「訪問系」は、町を訪れた記録か、移住・二地域居住の申告がある人です。それ以外は「非訪問系」です。帰省や観光だけの訪問は、このシステムでは分からないため含みません。類型は、次の順に最初に当てはまるものにします。
        </p>
        <DescriptionList
          items={surveyKinds.map((kind) => ({ term: surveyKindNames[kind], words: surveyKindRules[kind] }))}
        />
      </Section>
      <Certificates />
    </>
  )
}

function WhoCounts() {
  return (
    <Section title="関係人口(実人数)">
      <ul>
        <li>年度(4月から翌年3月まで)のうちに、下の「深さ」のもとになる行いが1回以上ある人を、1人として数えます。</li>
        <li>同じ人が何回関わっても1人です。1人が複数のアカウントを持つときは、まとめずに別の人として数えます。</li>
        <li>登録された住所がその町にある人は数えません。住所を登録していない人は、町の外の人として数えます。</li>
        <li>
          移住・二地域居住を申告した人は、申告した日の属する年度までは数え、次の年度からは定住人口として実人数から外します。
        </li>
        <li>チーム応募は代表の人の応募として数えます。</li>
        <li>基準日より後に起きたことは数えません。終わった年度は、年度末の時点の深さで数えます。</li>
        <li>リピーターは、参加または訪問した日が2日以上ある人です。前年度から継続は、前年度にも行いがある人です。</li>
      </ul>
    </Section>
  )
}

function Certificates() {
  return (
    <Section title="担い手活動証明書">
      <ul>
        <li>
          町が承認した、契約にもとづく稼働・現地訪問・現地ツアーへの参加を、年度ごとに数えます。稼働は、1つの契約につきひと月に1回までです。
        </li>
        <li>
          年{REQUIRED_ACTIVITIES}
          回以上という要件は、ふるさと住民登録制度の2026年1月8日時点の説明によります。どの活動を認めるかは、登録先の自治体が決めます。
        </li>
        <li>国のアプリとは連携していません。PDFまたはCSVで保存し、ご自身で提出してください。</li>
      </ul>
    </Section>
  )
}
