import { formatFiscalYear, fiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Stack } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { certificateStateNames, printedCode } from '../certificate.ts'
import type { ReadCertificate } from '../find-certificate.ts'

/** One's own certificates, the newest first. */
export function CertificatesList({
  certificates,
  formKey,
}: {
  certificates: readonly ReadCertificate[]
  formKey: string
}) {
  if (certificates.length === 0) return <p>証明書はまだ発行していません。</p>
  return (
    <Stack>
      {certificates.map((certificate) => (
        <OwnCertificate key={certificate.id} certificate={certificate} formKey={formKey} />
      ))}
    </Stack>
  )
}

function OwnCertificate({ certificate, formKey }: { certificate: ReadCertificate; formKey: string }) {
  const { id, code, content, state, at, because } = certificate
  return (
    <Card title={titleOf(certificate)} over={formatInstant(at)}>
      <p>
        <StatusTag tone={state === 'issued' ? 'good' : 'bad'}>{certificateStateNames[state]}</StatusTag>
        {because && ` ${because}`}
      </p>
      <p>
        活動 {content.activities.length}回・確認番号 <span class="code">{printedCode(code)}</span>
      </p>
      <Actions>
        <ButtonLink href={`/my/certificates/${id}/certificate.pdf`}>PDFで保存</ButtonLink>
        <ButtonLink href={`/my/certificates/${id}/activities.csv`} kind="secondary">
          CSVで保存
        </ButtonLink>
        <ButtonLink href={`/certificates/${code}`} kind="secondary">
          確認ページを見る
        </ButtonLink>
      </Actions>
      {state === 'issued' && (
        <Disclosure summary="この証明書を取り消す">
          <p>取り消すと元に戻せません。確認ページには「取消し」と表示されます。</p>
          <Form
            action={`/my/certificates/${id}/revocations`}
            formKey={formKey}
            label={`${titleOf(certificate)}の取消し`}
          >
            <Button kind="danger">取り消す</Button>
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}

/** 「令和7年度(2025年度) 第3号」 */
export function titleOf({ content }: Pick<ReadCertificate, 'content'>): string {
  return `${formatFiscalYear(fiscalYear(content.year))} 第${content.number}号`
}
