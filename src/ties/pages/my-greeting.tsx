import { formatInstant } from '../../law/japanese-date.ts'
import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { greetingWords } from '../../organizations/greeting-words.ts'
import { greetingNames } from '../greeting.ts'
import type { MyTownPageProps } from './my-town-page.tsx'

/** 町のページの一言: what stands in public, how to take it back, or how to begin. Nothing is chosen beforehand. */
export function MyGreeting({ town, typed, problems, formKey }: MyTownPageProps) {
  const { one } = answers(typed, problems)
  if (town.greeting) return <Standing town={town} formKey={formKey} />
  if (!town.mayGreet) return null
  return (
    <Section title="町のページの一言" id="greeting">
      <p>
        {town.town}
        のページは、だれでも見られます。かかわった人の一言があると、次に来る人の助けになります。載せるかどうかは自由で、いつでも取りやめられます。取りやめると、すぐに消えます。
      </p>
      <Form action={`/my/ties/${town.id}/greetings`} formKey={formKey} label="町のページに一言を載せる">
        <Radios {...one('called')} label="あなたの表示" need="required" choices={choicesOf(greetingNames)} />
        <Radios {...one('words')} label="一言" need="required" choices={choicesOf(greetingWords)} />
        <Button kind="secondary">同意して載せる</Button>
      </Form>
    </Section>
  )
}

function Standing({ town, formKey }: Pick<MyTownPageProps, 'town' | 'formKey'>) {
  const { greeting, code } = town
  if (!greeting) return null
  return (
    <Section title="町のページの一言" id="greeting">
      <p>
        {formatInstant(greeting.at)}から、<a href={`/towns/${code}`}>{town.town}のページ</a>
        に次のように載っています。
      </p>
      <blockquote>
        <p>{greetingWords[greeting.words]}</p>
        <p class="note">{greeting.shownAs}</p>
      </blockquote>
      <Form action={`/my/greetings/${greeting.id}/withdrawals`} formKey={formKey} label="一言を取りやめる">
        <Button kind="secondary">一言を取りやめる</Button>
      </Form>
    </Section>
  )
}
