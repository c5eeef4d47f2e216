import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { suspensionReasons } from '../account.ts'
import type { AccountOnDesk } from '../desk-accounts.ts'
import type { Hat } from '../session.ts'
import { AccountStateTag } from './desk-accounts-page.tsx'

interface DeskAccountPageProps {
  account: AccountOnDesk
  typed: Typed
  problems: Problems
  formKey: string
}

/** One account at the operator's desk. */
export function DeskAccountPage(props: DeskAccountPageProps) {
  const { account } = props
  return (
    <>
      <PageHeading title={account.name} over="アカウント">
        <AccountStateTag state={account.state} />
      </PageHeading>
      <ErrorSummary problems={props.problems} />
      <DescriptionList
        items={[
          { term: 'メールアドレス', words: account.email },
          { term: '登録した日時', words: formatInstant(account.createdAt) },
          { term: '最後に使った日時', words: account.seenAt ? formatInstant(account.seenAt) : 'まだありません' },
          { term: 'ログイン中の端末', words: `${account.openSessions}台` },
          { term: '立場', words: account.hats.length > 0 ? account.hats.map(hatInWords).join('、') : 'まだありません' },
        ]}
      />
      {account.moves.includes('suspend') && <Suspension {...props} />}
      {account.moves.includes('restore') && <Restoration {...props} />}
      <p>
        <a href={`/desk/accounts/${account.id}/journal`}>記録</a>
      </p>
    </>
  )
}

const hatInWords = (hat: Hat): string => (hat.kind === 'talent' ? '副業人材' : hat.name)

function Suspension({ account, typed, problems, formKey }: DeskAccountPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="停止する">
      <p>
        停止すると、すべての端末のログインがすぐに終わり、停止を解くまでログインできません。応募や契約はそのまま残ります。
      </p>
      <Form action={`/desk/accounts/${account.id}/suspensions`} formKey={formKey} label="アカウントを停止する">
        <Radios
          {...one('reason')}
          label="停止する理由"
          choices={Object.entries(suspensionReasons).map(([value, label]) => ({ value, label }))}
          need="required"
        />
        <Button kind="danger">アカウントを停止する</Button>
      </Form>
    </Section>
  )
}

function Restoration({ account, formKey }: DeskAccountPageProps) {
  return (
    <Section title="停止を解く">
      <p>解くと、ご本人がもう一度ログインできるようになります。終わったログインは戻りません。</p>
      <Form action={`/desk/accounts/${account.id}/restorations`} formKey={formKey} label="停止を解く">
        <Button>停止を解く</Button>
      </Form>
    </Section>
  )
}
