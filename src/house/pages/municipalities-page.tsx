import { figureInWords } from '../../indicators/indicator.ts'
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { grantsIn, rateInWords } from '../../programmes/grants.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { type LatestFigures, told } from '../latest-figures.ts'
import type { Operator } from '../operator.ts'
import type { TownAtWork } from '../towns-at-work.ts'
import { OperatorFacts } from './operator-facts.tsx'
import { Figures } from './home-news.tsx'

export interface MunicipalitiesPageProps {
  latest: LatestFigures | null
  towns: readonly TownAtWork[]
  operator: Operator
  year: FiscalYear
  demo: boolean
}

/** 自治体の方へ: what a town hall asks before it takes part, in the order in which it asks. */
export function MunicipalitiesPage(props: MunicipalitiesPageProps) {
  return (
    <>
      <PageHeading
        title="自治体の方へ"
        lead="町の企業と庁内の困りごとに、都市で働く人の経験を副業で借りる。その募集から契約、報告までを、町が数字の根拠まで見ながら進めるための仕組みです。"
      >
        {props.demo && (
          <Actions>
            <ButtonLink href="/demo">自治体の担当者として試す</ButtonLink>
          </Actions>
        )}
      </PageHeading>
      <Prose>
        <Work />
      </Prose>
      <Figures latest={props.latest} />
      <Prose>
        <Costs {...props} />
        <Others {...props} />
        <Beginning />
        <Machines />
        <Section title="相談する" id="ask">
          <p>進め方や費用の見積もりは、運営事業者にお尋ねください。</p>
          <OperatorFacts operator={props.operator} />
        </Section>
      </Prose>
    </>
  )
}

function Work() {
  return (
    <Section title="町の仕事がどう変わるか" id="work">
      <ul>
        <li>
          目標に届かない見込みの指標を、年度の途中で知らせます。どの数字も、数えた行(求人・契約・参加など)まで開けます。
        </li>
        <li>セミナーと現地ツアーは、申込・キャンセル待ち・出欠・アンケート・開催報告までを1か所で行います。</li>
        <li>関係人口は、実際の行い(応募・参加・訪問・稼働)から、同じ人を二重にせずに数えます。</li>
        <li>
          月次・年次・交付金の実績報告は、記録から下書きができ、言葉を添えて提出します。Excel・PDF・CSVで取り出せます。
        </li>
        <li>応募には返事の期限があり、返事のない応募は運営事業者に知らされます。</li>
      </ul>
    </Section>
  )
}

function Costs({ latest, year }: MunicipalitiesPageProps) {
  const [fee] = latest ? told(latest, ['平均謝礼']) : []
  const paid = fee ? `月額の契約の平均は${figureInWords(fee.indicator, fee.value)}${fee.indicator.unit}です。` : ''
  const items = [
    {
      term: 'ソフトウェア',
      words: '無料です。Apache License 2.0 で公開しており、件数や人数ごとの利用料はありません。',
    },
    {
      term: '動かす場所',
      words: 'サーバー1台と PostgreSQL 15 以上。町が自分で動かすことも、運営事業者に任せることもできます。',
    },
    { term: '副業人材への謝礼', words: `${paid}相談した企業が払います。庁内の課題では町が払います。` },
    {
      term: '運営と伴走の委託費',
      words: '求人の審査や企業への伴走を運営事業者に委ねるときにかかります。額は町ごとの契約によります。',
    },
    { term: '町が選んで行うもの', words: 'セミナーや現地ツアーの開催費、企業への謝礼・旅費の補助。' },
    {
      term: `事業に選べる財源の種類(${formatFiscalYear(year)})`,
      words: (
        <ul>
          {grantsIn(year).map((grant) => (
            <li key={grant.code}>{grant.rate ? `${grant.name}(${rateInWords(grant)})` : grant.name}</li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <Section title="費用" id="costs">
      <DescriptionList items={items} />
      <p class="note">
        交付金の対象になるかと補助率は、年度ごとの要綱で確かめてください。事業費と1マッチングあたり費用は、町の画面で記録から数えられます。
      </p>
    </Section>
  )
}

function Others({ towns }: MunicipalitiesPageProps) {
  return (
    <Section title="参加しているまち" id="towns" more={{ href: '/towns', label: 'すべてのまちを見る' }}>
      {towns.length === 0 && <p>参加しているまちは、まだありません。</p>}
      <ul>
        {towns.slice(0, 20).map(({ code, name, published, resultYear }) => (
          <li key={code}>
            <a href={`/towns/${code}`}>{name}</a>
            {published > 0 && `　公開中の求人${published}件`}
            {resultYear !== null && (
              <>
                {'　'}
                <a href={`/towns/${code}/results/${resultYear}`}>
                  <span class="unseen">{name}の</span>
                  {formatFiscalYear(fiscalYear(resultYear))}の結果
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        始めた町の話は<a href="/articles">記事</a>で読めます。
      </p>
    </Section>
  )
}

function Beginning() {
  return (
    <Section title="始めるまで" id="beginning">
      <ol>
        <li>運営事業者に相談し、町と担当の方を登録します。プロポーザルで選ぶときは、その審査も記録できます。</li>
        <li>事業を作り、年度の目的・目標値・予算・節目を決めます。翌年度へ写せます。</li>
        <li>商工会や金融機関と企業を掘り起こし、セミナーや説明会を開きます。</li>
        <li>企業の困りごとを求人にし、審査を経て公開します。庁内の課題でも、決裁を経て募集できます。</li>
        <li>契約のあとも伴走し、年度の終わりに実績報告と公表用の結果を出します。</li>
      </ol>
    </Section>
  )
}

function Machines() {
  return (
    <Section title="役場の端末と情報の扱い" id="machines">
      <ul>
        <li>Edge などのブラウザだけで使えます。JavaScript を止めた端末でも、キーボードだけでも操作できます。</li>
        <li>
          JIS X 8341-3:2016 の適合レベルAAを目標にしています(<a href="/accessibility">アクセシビリティ方針</a>)。
        </li>
        <li>
          応募者の氏名と連絡先は、本人が同意した相手にだけ示します(<a href="/privacy">個人情報の取扱い</a>)。
        </li>
        <li>だれがいつ何をしたかは、消せない記録に残ります。データは取り込み・書き出しができます。</li>
      </ul>
    </Section>
  )
}
