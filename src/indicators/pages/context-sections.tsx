import { formatCirculation } from '../../law/circulation.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { contextInWords, type ContextKind, contextKinds } from '../context-figures.ts'
import type { OwnPageProps } from './own-page.tsx'

const kinds = Object.keys(contextKinds) as ContextKind[]

/** 町の背景の数字: public statistics with their year and source, never an aim. */
export function ContextSections(props: OwnPageProps) {
  return (
    <Section title="町の背景の数字" id="context">
      <p>
        公表されている統計を、年と出典とともに記録します。事業の効果ではないため、目標には使えず、足し合わせることもありません。同じ年をもう一度記録すると、新しい数字に置き換わります。
      </p>
      <Circulation {...props} />
      {kinds.map((kind) => (
        <Statistic key={kind} {...props} kind={kind} />
      ))}
    </Section>
  )
}

function Facts({ facts }: { facts: readonly { words: string; source: string }[] }) {
  if (facts.length === 0) return <p class="quiet">まだ記録がありません。</p>
  return (
    <ul>
      {facts.map(({ words, source }) => (
        <li key={`${words}${source}`}>
          {words} 出典 {source}
        </li>
      ))}
    </ul>
  )
}

function Circulation({ circulation, mayDefine, open, typed, problems, formKey }: OwnPageProps) {
  const { one } = answers(open === 'circulation' ? typed : {}, open === 'circulation' ? problems : {})
  return (
    <section>
      <h3>地域経済循環率</h3>
      <p>生産(付加価値額)を分配(所得)で割った割合です。</p>
      <Facts facts={circulation.map((facts) => ({ words: formatCirculation(facts), source: facts.source }))} />
      {mayDefine && (
        <Disclosure summary="地域経済循環率を記録する" open={open === 'circulation'}>
          <Form action="/town/circulations" formKey={formKey()} label="地域経済循環率">
            <NumberField {...one('year')} label="データの年" unit="年" need="required" />
            <NumberField {...one('production')} label="生産(付加価値額)" unit="百万円" decimal need="required" />
            <NumberField {...one('distribution')} label="分配(所得)" unit="百万円" decimal need="required" />
            <TextField {...one('source')} label="出典" hint="例 RESAS(地域経済分析システム)" need="required" />
            <Button>記録する</Button>
          </Form>
        </Disclosure>
      )}
    </section>
  )
}

/** Two forms ask for the same: each field has an id of its own where it is not the one that has to be mended. */
function Statistic({ kind, context, mayDefine, open, typed, problems, formKey }: OwnPageProps & { kind: ContextKind }) {
  const { name, about, first, second, source } = contextKinds[kind]
  const mine = open === kind
  const { one, ticked } = answers(mine ? typed : {}, mine ? problems : {})
  const field = (of: string) => ({ ...one(of), id: mine ? of : `${of}-${kind}` })
  return (
    <section>
      <h3>{name}</h3>
      <p>{about}</p>
      <Facts
        facts={context
          .filter((facts) => facts.kind === kind)
          .map((facts) => ({ words: contextInWords(facts), source: facts.source }))}
      />
      {mayDefine && (
        <Disclosure summary={`${name}を記録する`} open={mine}>
          <Form action="/town/context-figures" formKey={formKey()} label={name}>
            <input type="hidden" name="kind" value={kind} />
            <NumberField {...field('year')} label="データの年" unit="年" need="required" />
            <NumberField {...field('first')} label={first} unit="人" need="required" />
            <NumberField {...field('second')} label={second} unit="人" need="required" />
            <TextField {...field('source')} label="出典" hint={`例 ${source}`} need="required" />
            {mine && problems.sure && <Checkbox {...ticked('sure')} label="数字を確かめました" need="required" />}
            <Button>記録する</Button>
          </Form>
        </Disclosure>
      )}
    </section>
  )
}
