import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { ReferralRow } from '../find-referral.ts'
import { hasConsented } from '../referral.ts'
import { Written } from './words.tsx'

interface ConsentPageProps {
  row: ReferralRow
  supporter: string
  code: string
  late: boolean
  signedIn: boolean
  formKey: string
}

/** What the company decides about being introduced, without an account. */
export function ConsentPage(props: ConsentPageProps) {
  const { row, supporter, late } = props
  const waits = row.state === 'sent' && !late
  return (
    <Prose>
      <PageHeading
        title="紹介のご案内"
        over={row.company_name}
        lead={
          waits
            ? `${supporter}が、貴社を運営事業者に紹介しようとしています。受けるか断るかを選んでください。`
            : `${supporter}からの紹介です。`
        }
      />
      <Answered {...props} />
    </Prose>
  )
}

function Answered({ row, late, signedIn, ...props }: ConsentPageProps) {
  if (hasConsented(row.state))
    return (
      <>
        <Banner tone="success" title="紹介を受けるとお返事いただきました">
          <p>運営事業者がご連絡します。待つあいだに企業の登録をすませておくと、相談が早く進みます。</p>
        </Banner>
        <Actions>
          <ButtonLink href={signedIn ? '/organization/new' : '/register?next=/organization/new'}>
            企業を登録する
          </ButtonLink>
          <ButtonLink href="/about" kind="secondary">
            結について読む
          </ButtonLink>
        </Actions>
      </>
    )
  if (row.state === 'declined')
    return (
      <Banner tone="info" title="紹介を断るとお返事いただきました">
        <p>貴社の担当者の連絡先は、運営事業者には伝わりません。ご検討ありがとうございました。</p>
      </Banner>
    )
  if (row.state === 'withdrawn')
    return (
      <Banner tone="info" title="この紹介は取り下げられました">
        <p>貴社の担当者の連絡先は、運営事業者には伝わりません。詳しくは、紹介した支援機関にお尋ねください。</p>
      </Banner>
    )
  if (late || row.state === 'expired')
    return (
      <Banner tone="warning" title="この紹介の期限は過ぎています">
        <p>紹介を受けたいときは、紹介した支援機関に、もう一度紹介を頼んでください。</p>
      </Banner>
    )
  return <Choice row={row} {...props} />
}

function Choice({ row, supporter, code, formKey }: Omit<ConsentPageProps, 'late' | 'signedIn'>) {
  return (
    <>
      <DescriptionList
        items={[
          { term: '紹介する支援機関', words: supporter },
          { term: '伝えられる内容', words: '企業の名称・法人番号・担当者の氏名とメールアドレス・下の悩み' },
          { term: '悩み', words: <Written text={row.worry} /> },
          { term: '伝える相手', words: '結の運営事業者(伴走担当)。町には、企業の名称と進み具合を伝えます。' },
          {
            term: '支援機関に伝わること',
            words: '進み具合、求人が公開されたか、成約したか。応募者や金額は伝わりません。',
          },
          { term: '期限', words: formatInstant(row.expires_at) },
        ]}
      />
      <Actions>
        <Form action={`/referrals/${code}/consents`} formKey={formKey} label="紹介を受ける">
          <Button>紹介を受ける</Button>
        </Form>
        <Form action={`/referrals/${code}/refusals`} formKey={formKey} label="断る">
          <Button kind="secondary">断る</Button>
        </Form>
      </Actions>
    </>
  )
}
