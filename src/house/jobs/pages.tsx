import { formatInstant } from '../../law/japanese-date.ts'
import type { ParkedJob } from '../../platform/jobs/parked.ts'
import { Button } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { errorInWords, giveUpReasons, jobInWords } from './parked-job.ts'

interface JobsPageProps {
  jobs: ParkedJob[]
  about: string | undefined
  problems: Problems
  mayWrite: boolean
  formKey: string
}

/** 止まった処理: what the system could not do, and what a person can do about it. */
export function JobsPage({ jobs, about, problems, mayWrite, formKey }: JobsPageProps) {
  return (
    <>
      <PageHeading
        title="止まった処理"
        over="設定と記録"
        lead="何度試しても終わらなかった自動の処理です。原因を直してからもう一度試すか、理由を選んであきらめてください。"
      />
      <ErrorSummary problems={problems} />
      {jobs.length === 0 && (
        <EmptyState title="止まった処理はありません" next={{ href: '/desk', label: '今日の仕事へ' }}>
          メールの送信などが続けて失敗すると、ここに出ます。
        </EmptyState>
      )}
      {jobs.map((job) => (
        <Job
          key={job.id}
          job={job}
          problem={about === job.id ? problems.reason : undefined}
          mayWrite={mayWrite}
          formKey={formKey}
        />
      ))}
    </>
  )
}

interface JobProps {
  job: ParkedJob
  problem: string | undefined
  mayWrite: boolean
  formKey: string
}

function Job({ job, problem, mayWrite, formKey }: JobProps) {
  const { name, advice, href } = jobInWords(job.name)
  const place = href((job.data ?? {}) as Record<string, unknown>)
  return (
    <Section title={name} id={`job-${job.id}`}>
      <p>{advice}</p>
      <DescriptionList
        items={[
          { term: '止まった日時', words: formatInstant(job.failedAt) },
          { term: '頼んだ日時', words: formatInstant(job.askedAt) },
          { term: '試した回数', words: `${job.tries}回` },
          { term: 'エラーの種類', words: errorInWords(job.output) },
          { term: '関わる記録', words: place ? <a href={place}>開く</a> : '特定の記録はありません' },
        ]}
      />
      {mayWrite && <Decision job={job} problem={problem} formKey={formKey} />}
    </Section>
  )
}

function Decision({ job, problem, formKey }: Omit<JobProps, 'mayWrite'>) {
  const choices = Object.entries(giveUpReasons).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Form action={`/desk/jobs/${job.id}/retries`} formKey={formKey} label="もう一度試す">
        <Button>もう一度試す</Button>
      </Form>
      <Disclosure summary="あきらめる" open={problem !== undefined}>
        <Form action={`/desk/jobs/${job.id}/abandonments`} formKey={formKey} label="あきらめる">
          <Radios
            name="reason"
            id={problem ? 'reason' : `reason-${job.id}`}
            label="あきらめる理由"
            need="required"
            choices={choices}
            problem={problem}
          />
          <Button kind="danger">あきらめる</Button>
        </Form>
      </Disclosure>
    </>
  )
}
