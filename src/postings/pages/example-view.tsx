import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import type { ExampleShown } from '../example-shown.ts'
import { type Example, examples, exampleTexts } from '../examples.ts'
import { postingFieldNames } from '../field-names.ts'
import type { Step } from '../steps.ts'
import { TextBlock } from './text-block.tsx'

/** How another company wrote this step. Its buttons save first, so that looking costs nothing that was typed. */
export function ExampleView({ step, example, asked, inserted }: ExampleShown & { step: Step }) {
  if (!example) return null
  return (
    <div id="example">
      {inserted && (
        <Banner tone="info" title="空いていた欄に例文を入れました">
          <p>まだ保存されていません。自社のことに書き換えてから保存してください。</p>
        </Banner>
      )}
      <Disclosure summary="ほかの会社の書き方の例を見る" open={asked}>
        <SelectField
          name="example"
          id="example-choice"
          label="どの会社の例を見ますか"
          value={example.id}
          choices={examples.map(({ id, company, title }) => ({ value: id, label: `${title}(${company})` }))}
        />
        <Button name="next" value="example" kind="secondary" size="small">
          保存して、この例に替える
        </Button>
        <ExampleTexts step={step} example={example} />
      </Disclosure>
    </div>
  )
}

function ExampleTexts({ step, example }: { step: Step; example: Example }) {
  const texts = exampleTexts(example, step).map(({ field, text }) => ({
    term: postingFieldNames[field],
    words: <TextBlock text={text} />,
  }))
  const conditions = { term: '条件', words: example.conditions }
  return (
    <>
      <p class="note">{`架空の会社(${example.company})の例です。`}</p>
      <DescriptionList items={step.id === 'conditions' ? [conditions, ...texts] : texts} />
      {texts.length > 0 && (
        <Button name="next" value="insert" kind="secondary" size="small">
          空いている欄に例文を入れる
        </Button>
      )}
    </>
  )
}
