import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { pulseInWords, pulseNames } from '../pulse.ts'
import type { GivenPulse } from '../read-month.ts'
import type { MonthPageProps } from './month-page.tsx'
import { sideNames } from './words.tsx'
import { Lines } from '../../ui/lines.tsx'

/** 月次の手応え: five steps and a sentence, and who reads them said before one answers. */
export function PulseSection(props: MonthPageProps) {
  const { view, mayFeel } = props
  const { pulses, side, noPulse } = view
  if (side === null) return <Both pulses={pulses} />
  const [own] = pulses
  return (
    <Section title="この月の手応え">
      {own && <Given pulse={own} />}
      {mayFeel && <PulseForm {...props} />}
      {!own && !mayFeel && <p class="quiet">{noPulse ?? '手応えの記録はまだありません。'}</p>}
    </Section>
  )
}

/** The best first; as keys of an object, the numbers would be sorted from the worst. */
const steps = Object.entries(pulseNames)
  .map(([value, label]) => ({ value, label }))
  .toReversed()

function PulseForm({ view, places, formKey, typed, problems }: MonthPageProps) {
  const { one } = answers(typed, problems)
  const own = view.side === 'talent' ? 'あなた' : 'あなたの組織'
  const other = view.side === 'talent' ? '発注者' : '副業人材'
  return (
    <Form action={`${places.base}/months/${view.row.id}/pulses`} formKey={formKey} label="この月の手応え">
      <p>
        {own}と伴走担当だけが見ます。{other}
        には見えません。
      </p>
      <Radios {...one('score')} label="この月の手応え" need="required" choices={steps} />
      <TextArea
        {...one('words')}
        label="ひとこと"
        need="optional"
        rows={2}
        maxLength={300}
        hint="伴走担当に伝えたいことがあれば書いてください。"
      />
      <Button kind="secondary">手応えを記録する</Button>
    </Form>
  )
}

function Given({ pulse: { score, words, at } }: { pulse: GivenPulse }) {
  return (
    <p>
      <strong>{pulseInWords(score)}</strong>
      {words && (
        <>
          <br />
          <Lines text={words} />
        </>
      )}
      <br />
      <span class="note">{formatInstant(at)}に記録しました。あなたの側と伴走担当だけが見られます。</span>
    </p>
  )
}

/** For the coordinator. */
function Both({ pulses }: { pulses: readonly GivenPulse[] }) {
  return (
    <Section title="この月の手応え">
      {pulses.length === 0 && <p class="quiet">どちらからも、まだ記録がありません。</p>}
      <ul>
        {pulses.map(({ side, score, words, at }) => (
          <li key={side}>
            {sideNames[side]}: <strong>{pulseInWords(score)}</strong>　{words && <Lines text={words} />}
            <br />
            <span class="note">{formatInstant(at)}</span>
          </li>
        ))}
      </ul>
      <p class="note">それぞれの側と伴走担当だけが見られます。相手に伝えるときは、本人に確かめてください。</p>
    </Section>
  )
}
