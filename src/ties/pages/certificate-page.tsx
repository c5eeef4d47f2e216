import { fiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { activityKindNames, REQUIRED_ACTIVITIES } from '../activity.ts'
import { printedCode } from '../certificate.ts'
import type { ReadCertificate } from '../find-certificate.ts'

const dayOf = (text: string) => formatDay(Temporal.PlainDate.from(text))

/** What whoever was shown a certificate compares the paper with. */
export function CertificatePage({ certificate }: { certificate: ReadCertificate }) {
  const { content, code } = certificate
  const enough = content.activities.length >= REQUIRED_ACTIVITIES
  return (
    <>
      <PageHeading
        title="担い手活動証明書の確認"
        lead="お手元の証明書と、下の内容が同じかどうかを確かめてください。違うところがあれば、紙やPDFが書き換えられています。"
      />
      <Standing certificate={certificate} />
      <DescriptionList
        items={[
          { term: '証明した町', words: content.town },
          { term: '番号', words: `${formatFiscalYear(fiscalYear(content.year))} 第${content.number}号` },
          { term: '活動した人', words: content.shown },
          { term: '発行日', words: dayOf(content.issuedOn) },
          {
            term: '活動の回数',
            words: `${content.activities.length}回(年${REQUIRED_ACTIVITIES}回以上の要件を${enough ? '満たしています' : '満たしていません'})`,
          },
          { term: '確認番号', words: printedCode(code) },
        ]}
      />
      <Section title="町が承認した活動">
        <Table
          caption="町が承認した活動"
          captionHidden
          rows={content.activities.map((activity, n) => ({ ...activity, n }))}
          keyOf={({ n }) => String(n)}
          columns={[
            { label: '日', kind: 'name', cell: ({ on }) => dayOf(on) },
            { label: '種類', cell: ({ kind }) => activityKindNames[kind] },
            { label: '内容', cell: ({ what }) => what },
          ]}
        />
      </Section>
    </>
  )
}

function Standing({ certificate: { genuine, state, stateSince, because } }: { certificate: ReadCertificate }) {
  if (!genuine)
    return (
      <Banner tone="error" title="この証明書は有効ではありません">
        <p>保存されている内容が、発行したときの署名と一致しません。発行した町に確認してください。</p>
      </Banner>
    )
  if (state === 'revoked')
    return (
      <Banner tone="error" title="この証明書は取り消されています">
        <p>
          {formatInstant(stateSince)}に取り消されました。理由: {because}
        </p>
      </Banner>
    )
  return (
    <Banner tone="success" title="この証明書は本物で、有効です">
      <p>このサイトで発行され、内容は発行したときのままです。</p>
    </Banner>
  )
}

/** Where the printed number is typed. */
export function CheckCertificatePage({ typed, problem }: { typed: string; problem: string | undefined }) {
  return (
    <>
      <PageHeading
        title="証明書の確認"
        lead="担い手活動証明書に書かれた確認番号から、本物で有効かどうかを確かめられます。"
      />
      <SearchForm action="/certificates" label="証明書の確認">
        <TextField
          name="code"
          label="確認番号"
          value={typed}
          problem={problem}
          hint="26文字の英数字です。ハイフンや空白は入れても入れなくてもかまいません。"
        />
        <Button>確かめる</Button>
      </SearchForm>
    </>
  )
}
