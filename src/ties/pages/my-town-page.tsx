import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { choicesOf } from '../../postings/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { ledgerWording } from '../ledger-consent.ts'
import type { MyTown } from '../my-ties.ts'
import { residenceKinds } from '../residence.ts'
import { MyGreeting } from './my-greeting.tsx'
import { deedNames, depthInWords, depthRules, surveyKindNames } from '../tie.ts'

export interface MyTownPageProps {
  town: MyTown
  typed: Typed
  problems: Problems
  formKey: string
}

/** 一つの町との縁: how deep and since when, what happened, what the town may read, and what only the person can declare. */
export function MyTownPage(props: MyTownPageProps) {
  const { town, problems } = props
  return (
    <>
      <PageHeading title={`${town.town}との縁`}>
        <ButtonLink href={`/my/ties/${town.id}/activities`} kind="secondary">
          担い手活動と証明書
        </ButtonLink>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Depths town={town} />
      <Happened town={town} />
      <Ledger {...props} />
      <Residence {...props} />
      <MyGreeting {...props} />
    </>
  )
}

function Depths({ town: { tie, town, deeds } }: { town: MyTown }) {
  if (!tie)
    return (
      <EmptyState title="まだ記録がありません" next={{ href: '/postings', label: '求人を探す' }}>
        {town}をフォローしたり、求人に応募したりすると、縁の記録が始まります。
      </EmptyState>
    )
  return (
    <Section
      title={`縁の深さ ${depthInWords(tie.depth, deeds)}`}
      more={{ href: '/ties/definitions', label: '深さの数え方' }}
    >
      <DescriptionList
        items={tie.reached.map(({ depth, since }) => ({
          term: depthInWords(depth, deeds),
          words: `${formatDay(since)}から。${depthRules[depth]}`,
        }))}
      />
      <p class="note">
        国土交通省の調査にならった類型: {tie.onsite ? '訪問系' : '非訪問系'}・{surveyKindNames[tie.kind]}
      </p>
    </Section>
  )
}

function Happened({ town: { deeds } }: { town: MyTown }) {
  if (deeds.length === 0) return null
  return (
    <Section title="これまでのこと">
      <Timeline
        label="これまでのこと"
        entries={deeds.map(({ deed, at, about }) => ({
          when: formatInstant(at),
          dateTime: at.toISOString(),
          what: about ? `${deedNames[deed]}(${about})` : deedNames[deed],
          who: '',
        }))}
      />
      <p class="note">
        現地訪問は、契約の画面から記録できます。相手方が確認すると、ここに加わります。
        <a href="/my/contracts">契約を見る</a>
      </p>
    </Section>
  )
}

function Ledger({ town, formKey }: MyTownPageProps) {
  const base = `/my/ties/${town.id}`
  return (
    <Section title="台帳での氏名の表示" id="ledger">
      {town.shownSince ? (
        <>
          <p>
            {formatInstant(town.shownSince)}から、{town.town}の関係人口台帳に氏名が表示されています。
          </p>
          <Form action={`${base}/consent-withdrawals`} formKey={formKey} label="氏名の表示をやめる">
            <Button kind="secondary">氏名の表示をやめる</Button>
          </Form>
        </>
      ) : (
        <>
          <p>
            いまは「人材A」のように、名前のない1人として数えられています。同意すると、{town.town}
            だけに氏名が表示され、深さと、応募・参加・訪問・稼働の日付や求人の題名があなたのものだと分かるようになります。いつでもやめられます。
          </p>
          <Banner tone="info" title="同意の内容">
            <p>{ledgerWording(town.town)}</p>
          </Banner>
          <Form action={`${base}/consents`} formKey={formKey} label="台帳に氏名を表示する">
            <Button kind="secondary">同意して氏名を表示する</Button>
          </Form>
        </>
      )}
    </Section>
  )
}

function Residence({ town, typed, problems, formKey }: MyTownPageProps) {
  const { one, date } = answers(typed, problems)
  return (
    <Section title="移住・二地域居住" id="residence">
      {town.declaration ? (
        <>
          <p>
            {formatDay(town.declaration.since)}から「{residenceKinds[town.declaration.kind]}」と申告しています。
          </p>
          <Form
            action={`/my/residence-declarations/${town.declaration.id}/withdrawals`}
            formKey={formKey}
            label="申告を取り下げる"
          >
            <Button kind="secondary">申告を取り下げる</Button>
          </Form>
        </>
      ) : (
        <Form action={`/my/ties/${town.id}/residence-declarations`} formKey={formKey} label="移住・二地域居住の申告">
          <p>申告は任意です。取り下げると、初めから数えなかったことになります。</p>
          <Radios {...one('kind')} label="申告の内容" need="required" choices={choicesOf(residenceKinds)} />
          <DateField {...date('since')} label="いつから" need="required" />
          <Button kind="secondary">申告する</Button>
        </Form>
      )}
    </Section>
  )
}
