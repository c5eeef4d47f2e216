import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Stack } from '../../ui/layout.tsx'
import { StepNavigation } from '../../ui/step-navigation.tsx'
import { isPostingField, postingFieldNames } from '../field-names.ts'
import { nextStepOf } from '../next-step.ts'
import { pathOfStep, titleOf } from '../paths.ts'
import { stepOfBox } from '../steps.ts'
import { ChecklistView } from './checklist-view.tsx'
import { MainActions } from './client-posting-actions.tsx'
import { Endings } from './endings.tsx'
import { type ClientPostingPageProps, Papers } from './posting-papers.tsx'
import { PostingPreview } from './posting-preview.tsx'
import { PostingStateTag } from './state-tag.tsx'

/** 求人, as its client sees it: where it is, what happens next, what can be done, and how others read it. */
export function ClientPostingPage(props: ClientPostingPageProps) {
  const { posting, applications, checklist } = props
  const { row, client } = posting
  return (
    <>
      <PageHeading title={titleOf(row)} over={client.name} lead={nextStepOf(row, applications.waiting)}>
        <div class="row">
          <PostingStateTag state={row.state} />
          <span class="note">第{row.version}版</span>
        </div>
      </PageHeading>
      {props.mayEdit && <StepNavigation steps={props.way} label="求人を作る道のり" />}
      <ErrorSummary problems={props.problems} />
      {props.unconfirmed && <Unconfirmed id={row.id} forOperator={props.forOperator} />}
      {props.approval?.held && props.mayEdit && <AwaitsApproval id={row.id} />}
      <Remarks {...props} />
      <MainActions {...props} />
      <div class="with-aside end">
        <div>
          <PostingPreview posting={posting} />
        </div>
        <aside>
          <Stack>
            {checklist && (
              <ChecklistView checklist={checklist} hrefOf={(box) => `${pathOfStep(row.id, stepOfBox(box))}#${box}`} />
            )}
            <Papers {...props} />
            <Endings
              id={row.id}
              moves={props.moves}
              waiting={props.forOperator ? 0 : applications.waiting}
              formKey={props.formKey}
              problems={props.problems}
            />
          </Stack>
        </aside>
      </div>
    </>
  )
}

/** The client's own house decides first. */
function AwaitsApproval({ id }: { id: string }) {
  return (
    <Banner tone="info" title="この求人は、決裁が済むと審査に出せます">
      <p>
        まだ求めていなければ、内容ができたところで決裁を求めてください。求めたあとは、いまだれの番かを決裁の画面で確かめられます。
      </p>
      <ButtonLink href={`/client/postings/${id}/approval`} size="small">
        決裁の画面へ
      </ButtonLink>
    </Banner>
  )
}

/** Words of an operator that the client has not confirmed: the next step is the client's. */
function Unconfirmed({ id, forOperator }: { id: string; forOperator: boolean }) {
  return (
    <Banner
      tone="warning"
      title={forOperator ? '発注者がまだ確認していない文案です' : '運営事業者が書いた文案の確認をお願いします'}
    >
      <p>
        {forOperator
          ? '審査の画面から、発注者に確認を求めてください。確認が済むと、審査に出せます。'
          : '変わったところを読んで、「この文案で進める」か「直してほしい」を選んでください。確認が済むと、審査に出せます。'}
      </p>
      <ButtonLink href={forOperator ? `/desk/postings/${id}` : `/client/postings/${id}/confirmation`} size="small">
        {forOperator ? '審査の画面へ' : '文案を確認する'}
      </ButtonLink>
    </Banner>
  )
}

function Remarks({ remarks, mended }: Pick<ClientPostingPageProps, 'remarks' | 'mended'>) {
  const items = Object.entries(remarks)
    .filter(([field]) => isPostingField(field))
    .map(([field, remark]) => ({
      term: `${isPostingField(field) ? postingFieldNames[field] : field}${mended.some((one) => one === field) ? '(書き直しました)' : ''}`,
      words: remark,
    }))
  if (items.length === 0) return null
  const over = items.length === mended.length
  return (
    <Banner tone={over ? 'info' : 'warning'} title={over ? '指摘された項目は、書き直しました' : '運営事業者からの指摘'}>
      <DescriptionList items={items} />
    </Banner>
  )
}
