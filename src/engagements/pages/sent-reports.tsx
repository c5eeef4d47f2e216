import { formatInstant } from '../../law/japanese-date.ts'
import { hoursInWords } from '../../law/side-job-helper.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/heading.tsx'
import type { MonthView, SentReport } from '../read-month.ts'
import { Lines } from '../../ui/lines.tsx'

/** The newest report with what the client said to it. */
export function NewestReport({ view: { reports } }: { view: MonthView }) {
  const [newest] = reports
  if (!newest) return null
  return (
    <Section title={reports.length > 1 ? `月次報告(${newest.number}回目)` : '月次報告'}>
      <Report report={newest} />
    </Section>
  )
}

export function EarlierReports({ view: { reports } }: { view: MonthView }) {
  const earlier = reports.slice(1)
  if (earlier.length === 0) return null
  return (
    <Disclosure summary={`これまでの報告(${earlier.length}件)`}>
      {earlier.map((report) => (
        <section key={report.number}>
          <h3>{report.number}回目</h3>
          <Report report={report} />
        </section>
      ))}
    </Disclosure>
  )
}

function Report({ report }: { report: SentReport }) {
  const { minutes, done, outcome, trouble, plan, at, judged } = report
  return (
    <>
      {judged?.judgement === 'returned' && (
        <p>
          <strong>発注者が確かめたいこと: </strong>
          <Lines text={judged.words} />
        </p>
      )}
      <DescriptionList
        items={[
          { term: '稼働時間', words: hoursInWords(minutes) },
          { term: 'この月にしたこと', words: <Lines text={done} /> },
          { term: 'その結果', words: <Lines text={outcome} /> },
          { term: '困っていること', words: trouble ? <Lines text={trouble} /> : 'とくにありません' },
          { term: '次の月の予定', words: plan ? <Lines text={plan} /> : 'ありません(最後の月)' },
          { term: '送った日時', words: formatInstant(at) },
          ...answerOf(judged),
        ]}
      />
    </>
  )
}

function answerOf(judged: SentReport['judged']) {
  if (!judged) return []
  const term = judged.judgement === 'accepted' ? '承認した日時' : '差し戻した日時'
  return [{ term, words: `${formatInstant(judged.at)}${judged.silent ? '(返事がなかったため、承認としました)' : ''}` }]
}
