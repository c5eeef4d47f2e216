import type { Side } from '../../../contracts/contract.ts'
import { formatDay } from '../../../law/japanese-date.ts'
import { choicesOf } from '../../../postings/words.ts'
import { Button } from '../../../ui/button.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { Radios } from '../../../ui/fields/choices.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import { againNames, answerableUntil, reachNames, satisfactionNames } from '../retrospective.ts'
import type { RetrospectivePageProps } from './retrospective-page.tsx'

/** The best first; as keys of an object, the numbers would be sorted from the worst. */
const steps = choicesOf(satisfactionNames).toReversed()

/** One minute at the end: five steps, whether again, the goals for the client; who reads what is said before one answers. */
export function AnswerForm(props: RetrospectivePageProps) {
  const { view, places, formKey } = props
  const { one } = props.refused === 'answer' ? answers(props.typed, props.problems) : answers({}, {})
  const side = view.side ?? 'talent'
  return (
    <Form action={`${places.base}/retrospectives`} formKey={formKey} label="振返り">
      <WhoReads view={view} side={side} />
      <Radios {...one('satisfaction')} label="この契約に、どのくらい満足していますか" need="required" choices={steps} />
      <Radios {...one('again')} label="今後について" need="required" choices={choicesOf(againNames[side])} />
      {side === 'client' &&
        (view.kickoff?.goals ?? []).map(({ goal, sign }, index) => (
          <Radios
            key={goal}
            {...one(`reach${index + 1}`)}
            label={`目標${index + 1}「${goal}」にどこまで届きましたか`}
            need="required"
            hint={`届いたときに見えること: ${sign}。この答えは副業人材も読みます。`}
            choices={choicesOf(reachNames)}
          />
        ))}
      <TextArea
        {...one('words')}
        label="ひとこと"
        need="optional"
        rows={3}
        maxLength={1000}
        hint="よかったこと、次に直すとよいこと。あなたの側と伴走担当だけが読みます。"
      />
      <Button>振返りを送る</Button>
    </Form>
  )
}

function WhoReads({ view, side }: Pick<RetrospectivePageProps, 'view'> & { side: Side }) {
  const until = view.askedAt ? formatDay(answerableUntil(view.askedAt)) : ''
  const other = side === 'talent' ? '発注者' : '副業人材'
  return (
    <>
      <p>
        {until}まで、1回だけ答えられます。送ったあとは直せません。満足度・今後・ひとことは、{other}には見えません。
      </p>
      <p class="note">{townReads(view, side)}</p>
    </>
  )
}

function townReads({ contract, terms }: RetrospectivePageProps['view'], side: Side): string {
  if (contract.client_id === contract.municipality_id)
    return side === 'talent'
      ? '発注者が自治体のため、あなたの満足度と今後の答えは、自治体には渡りません。伴走担当だけが読みます。'
      : '目標の到達は、事業の指標に数えます。満足度と今後の答えは、企業の指標には数えません。'
  return side === 'talent'
    ? '事業を行う自治体には、だれの答えかを書かずに、満足度と今後の答えだけが渡ります。答えた人が少ない町では、推し量られることがあります。公表する数字では、5件より少ないときは隠します。'
    : `事業を行う自治体は、${terms.client.name}の満足度・今後・目標の到達を、指標の根拠として読みます。公表する数字では、5件より少ないときは隠します。`
}
