import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { Career } from '../careers-of.ts'
import { periodInWords } from '../talent-words.ts'

const PATH = '/my/profile/edit/careers'

export function CareersPage({ careers }: { careers: Career[] }) {
  return (
    <>
      <PageHeading
        title="職歴"
        lead="勤務先の名前からあなたが分かることがあるため、職歴は、あなたが「職歴」の提供に同意した相手にだけ伝わります。"
      >
        <ButtonLink href={`${PATH}/new`}>職歴を追加する</ButtonLink>
        <ButtonLink href="/my/profile/resume" kind="secondary">
          職務経歴書から作る
        </ButtonLink>
      </PageHeading>
      {careers.length === 0 && (
        <EmptyState title="職歴はまだありません">いちばん新しい仕事から、ひとつ追加してみてください。</EmptyState>
      )}
      <Stack>
        {careers.map((career) => (
          <Card
            key={career.id}
            title={`${career.company} ${career.role}`}
            over={periodInWords(career)}
            href={`${PATH}/${career.id}`}
            level={2}
          >
            {career.did && <p>{career.did}</p>}
          </Card>
        ))}
      </Stack>
      <ButtonLink href="/my/profile" kind="text">
        プロフィールに戻る
      </ButtonLink>
    </>
  )
}

interface CareerPageProps {
  title: string
  typed: Typed
  problems: Problems
  formKey: string
  action: string
  /** Where it is removed; undefined for a new one. */
  removeAction?: string | undefined
}

export function CareerPage({ title, typed, problems, formKey, action, removeAction }: CareerPageProps) {
  return (
    <>
      <PageHeading title={title} />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey} action={action}>
        <CareerFields typed={typed} problems={problems} />
        <Actions>
          <Button>保存する</Button>
          <ButtonLink href={PATH} kind="text">
            変更せずに戻る
          </ButtonLink>
        </Actions>
      </Form>
      {removeAction && (
        <Form formKey={formKey} action={removeAction} label="この職歴を削除する">
          <Button kind="danger">この職歴を削除する</Button>
        </Form>
      )}
    </>
  )
}

function CareerFields({ typed, problems }: { typed: Typed; problems: Problems }) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextField {...one('company')} label="勤務先" hint="例) 都市商事株式会社" need="required" />
      <TextField {...one('role')} label="役割" hint="例) EC部門長" need="required" />
      <TextField
        {...one('fromMonth')}
        label="始めた時期"
        hint="例) 2018年4月、平成30年4月"
        width="medium"
        need="required"
      />
      <TextField
        {...one('toMonth')}
        label="終えた時期"
        hint="いまも続いているときは、空のままにしてください。"
        width="medium"
        need="optional"
      />
      <TextArea {...one('did')} label="担当したこと" maxLength={1000} need="optional" />
    </>
  )
}
