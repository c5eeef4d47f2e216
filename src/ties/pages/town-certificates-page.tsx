import { formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { certificateStateNames, townReasons } from '../certificate.ts'
import { CERTIFICATES_PER_PAGE, type ReadCertificate } from '../find-certificate.ts'
import { titleOf } from './certificates-list.tsx'

interface TownCertificatesPageProps {
  certificates: readonly ReadCertificate[]
  total: number
  page: number
  mayRevoke: boolean
  revoking: string | null
  typed: Typed
  problems: Problems
  formKey: string
}

/** 担い手活動証明書 that rest on what this town approved. */
export function TownCertificatesPage(props: TownCertificatesPageProps) {
  const { certificates, total, page, problems } = props
  return (
    <>
      <PageHeading
        title="担い手活動証明書"
        lead="町が承認した活動にもとづいて、副業人材が発行した証明書です。誤りがあるときは取り消せます。"
      />
      <ErrorSummary problems={problems} />
      {certificates.length === 0 && (
        <EmptyState
          title="証明書はまだ発行されていません"
          next={{ href: '/town/activities', label: '活動の申請を確かめる' }}
        >
          町が活動を承認すると、副業人材が自分で発行できます。
        </EmptyState>
      )}
      <Stack>
        {certificates.map((certificate) => (
          <Certificate key={certificate.id} certificate={certificate} {...props} />
        ))}
      </Stack>
      <Pagination
        page={page}
        perPage={CERTIFICATES_PER_PAGE}
        total={total}
        hrefOf={(n) => `/town/certificates?page=${n}`}
      />
    </>
  )
}

function Certificate({ certificate, ...props }: TownCertificatesPageProps & { certificate: ReadCertificate }) {
  const { code, content, state, at, because } = certificate
  return (
    <Card title={titleOf(certificate)} href={`/certificates/${code}`} over={formatInstant(at)} level={2}>
      <p>
        <StatusTag tone={state === 'issued' ? 'good' : 'bad'}>{certificateStateNames[state]}</StatusTag>
        {because && ` ${because}`}
      </p>
      <p>
        {content.shown}さん・活動 {content.activities.length}回
      </p>
      {state === 'issued' && props.mayRevoke && <Revoking certificate={certificate} {...props} />}
    </Card>
  )
}

function Revoking({
  certificate,
  revoking,
  typed,
  problems,
  formKey,
}: TownCertificatesPageProps & { certificate: ReadCertificate }) {
  const { id } = certificate
  const mine = revoking === id
  const { one } = answers(mine ? typed : {}, mine ? problems : {})
  return (
    <Disclosure summary="取り消す" open={mine}>
      <Form action={`/town/certificates/${id}/revocations`} formKey={formKey} label={`${titleOf(certificate)}の取消し`}>
        <Radios
          {...one('reason')}
          id={mine ? 'reason' : `reason-${id}`}
          label="取り消す理由"
          need="required"
          choices={choicesOf(townReasons)}
        />
        <Button kind="danger">取り消す</Button>
      </Form>
    </Disclosure>
  )
}
