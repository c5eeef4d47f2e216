import { Actions, Button } from '../../../ui/button.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import type { Typed } from '../../../platform/web/parse.ts'
import type { FigureRow } from '../find-statement.ts'
import { inWords } from '../statement-paper.ts'
import { textsOf } from '../statement.ts'
import { FiguresTable, rowsOf } from './figures-table.tsx'
import { DiscardSection } from './discard-section.tsx'
import type { StatementPageProps } from './statement-page.tsx'

const MAX = 2000

function Recount({ action }: { action: string }) {
  return (
    <Section title="数字" id="figures">
      <p>いまの記録から数え直せます。書いた言葉は保存され、そのまま残ります。</p>
      <Button kind="secondary" size="small" formAction={action}>
        数字を数え直す
      </Button>
    </Section>
  )
}

/**
 * A draft: words beside every target, the report's texts, what is still missing, and the button that sends it off. All of
 * it is one form, so that each of its buttons saves the words that stand in it.
 */
export function DraftBody(props: StatementPageProps) {
  const { statement, figures, problems, formKey } = props
  const typed = { ...kept(props), ...props.typed }
  const aimed = figures.filter(({ target }) => target !== null)
  const others = figures.filter(({ target }) => target === null)
  const { one } = answers(typed, problems)
  const path = `/town/statements/${statement.id}`
  return (
    <>
      <Form action={`${path}/edit`} formKey={formKey()} label="報告の文章">
        <Recount action={`${path}/refreshments`} />
        <input type="hidden" name="edition" value={statement.edition} />
        {aimed.length > 0 && (
          <Section title="目標のある指標と、その評価">
            {aimed.map((figure) => (
              <Aimed key={figure.indicator} figure={figure} {...props} one={one} />
            ))}
          </Section>
        )}
        <Section title="報告の文章">
          {textsOf(statement.kind).map(({ name, label, hint }) => (
            <TextArea key={name} {...one(name)} label={label} hint={hint} rows={5} maxLength={MAX} />
          ))}
          <Actions>
            <Button>文章を保存する</Button>
          </Actions>
        </Section>
        {others.length > 0 && <Others {...props} others={others} one={one} />}
        <BeforeSubmission {...props} />
      </Form>
      <DiscardSection {...props} />
    </>
  )
}

/** What was saved, as it stands in the boxes. */
function kept({ statement, figures }: StatementPageProps): Typed {
  return {
    ...statement.texts,
    ...Object.fromEntries(figures.map(({ indicator, words }) => [`words-${indicator}`, words])),
  }
}

type One = ReturnType<typeof answers>['one']

function Aimed({ figure, statement, one }: StatementPageProps & { figure: FigureRow; one: One }) {
  return (
    <div class="stack">
      <h3>
        {figure.name} {inWords(figure, figure.value)}
      </h3>
      <p>
        {figure.month_value === null ? '' : `この月 ${inWords(figure, figure.month_value)}、`}
        目標 {inWords(figure, figure.target)}、達成率 {figure.achievement}。
        <a href={rowsOf(statement, figure)}>
          数えた{figure.rows}件を開く<span class="unseen">（{figure.name}）</span>
        </a>
      </p>
      <TextArea
        {...one(`words-${figure.indicator}`)}
        label={`${figure.name}の評価`}
        hint="なぜこの数字になったか。届かなかったときは、何を改めるか"
        rows={3}
        maxLength={MAX}
      />
    </div>
  )
}

/** All other figures of the report: words are welcome, not asked for. */
function Others({ statement, others, one }: StatementPageProps & { others: readonly FigureRow[]; one: One }) {
  return (
    <Section title="そのほかの指標">
      <FiguresTable statement={statement} figures={others} />
      <details class="disclosure">
        <summary>そのほかの指標に言葉を添える</summary>
        <div>
          {others.map(({ indicator, name }) => (
            <TextArea key={indicator} {...one(`words-${indicator}`)} label={`${name}の説明`} need="optional" rows={2} />
          ))}
          <Button>言葉を保存する</Button>
        </div>
      </details>
    </Section>
  )
}

function BeforeSubmission({ statement, checks }: StatementPageProps) {
  const open = checks.filter(({ done }) => !done)
  return (
    <Section title="提出前の確認" id="period">
      <ul class="checklist">
        {checks.map(({ field, words, done, problem }) => (
          <li key={`${field}${words}`}>
            <StatusTag tone={done ? 'good' : 'care'}>{done ? '済み' : 'まだ'}</StatusTag>{' '}
            {done ? words : <a href={`#${field}`}>{problem}</a>}
          </li>
        ))}
      </ul>
      <p>
        提出すると、数字・数え方・基準日・数えた行がそのまま残り、あとから変えられません。直すときは新しい版を作ります。
      </p>
      {open.length > 0 && (
        <p>保存した言葉では、あと{open.length}項目です。書きかけの言葉は、どのボタンを押しても保存されます。</p>
      )}
      <Button
        kind={open.length > 0 ? 'secondary' : 'primary'}
        formAction={`/town/statements/${statement.id}/submissions`}
      >
        この報告を提出する
      </Button>
    </Section>
  )
}
