import { formatInstant } from '../../../law/japanese-date.ts'
import { Lines } from '../../../ui/lines.tsx'
import { sideNames } from '../../pages/words.tsx'
import type { GivenAnswer } from '../find-retrospective.ts'
import { againNames, satisfactionInWords } from '../retrospective.ts'
import type { RetrospectivePageProps } from './retrospective-page.tsx'

/** What was answered: one's own side, or both for the coordinator; else why there is nothing to answer. */
export function GivenAnswers({ view, closed }: RetrospectivePageProps) {
  const { answers, side, askedAt } = view
  if (side === null) return <Both answers={answers} asked={askedAt !== null} />
  const [own] = answers
  if (!own) return <p class="quiet">{closed ?? '発注者の組織で、編集できる人が答えます。'}</p>
  return (
    <>
      <Answer answer={own} />
      <p class="note">{formatInstant(own.at)}に答えました。相手には見えません。</p>
    </>
  )
}

function Answer({ answer: { side, satisfaction, again, words } }: { answer: GivenAnswer }) {
  return (
    <p>
      満足度: <strong>{satisfactionInWords(satisfaction)}</strong>
      <br />
      今後: <strong>{againNames[side][again]}</strong>
      {words && (
        <>
          <br />
          <Lines text={words} />
        </>
      )}
    </p>
  )
}

/** For the coordinator. */
function Both({ answers, asked }: { answers: readonly GivenAnswer[]; asked: boolean }) {
  if (answers.length === 0)
    return (
      <p class="quiet">
        {asked ? '双方にたずねましたが、まだ答えがありません。' : '契約が終わると、双方にたずねます。'}
      </p>
    )
  return (
    <>
      {answers.map((answer) => (
        <section key={answer.side}>
          <h3>{sideNames[answer.side]}</h3>
          <Answer answer={answer} />
          <p class="note">{formatInstant(answer.at)}</p>
        </section>
      ))}
      <p class="note">それぞれの側と伴走担当だけが読めます。相手に伝えるときは、本人に確かめてください。</p>
    </>
  )
}
