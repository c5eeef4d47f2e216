import type { ComponentChildren } from 'preact'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { type Step as ShownStep, StepNavigation } from '../../ui/step-navigation.tsx'
import type { Checklist } from '../checklist.ts'
import type { ExampleShown } from '../example-shown.ts'
import { fieldsOf, neighboursOf, type Step, stepOfBox } from '../steps.ts'
import { ChecklistView } from './checklist-view.tsx'
import { ExampleView } from './example-view.tsx'
import { StepBoxes, type StepFormProps } from './step-form.tsx'

interface StepPageProps extends StepFormProps, ExampleShown {
  /** Whose posting it is, and what it is called so far. */
  client: string
  posting: string
  /** The posting's own page; '' while it does not exist. */
  base: string
  way: ShownStep[]
  checklist: Checklist
  /** Saves as one types, where scripts run. */
  script: string
  children?: ComponentChildren
}

/** One step of writing a posting, with the list of what is missing beside it. It saves itself whenever one goes on. */
export function StepPage(props: StepPageProps) {
  const { step, client, posting, base, way, checklist, children } = props
  return (
    <>
      <PageHeading title={step.title} over={[client, posting].filter(Boolean).join('　')} lead={step.lead} />
      <StepNavigation steps={way} label="求人を作る道のり" />
      <ErrorSummary problems={props.problems} />
      <Remarks {...props} />
      {children}
      <div class="with-aside end">
        {/* A fieldset may become narrower than the widest box in it; a div in this grid may not. */}
        <fieldset>
          <WritingForm {...props} />
        </fieldset>
        <aside aria-label="公開までの確認">
          <ChecklistView
            checklist={checklist}
            hrefOf={(box) => hrefOfBox(base, step, box)}
            isHere={step.id === 'all' ? undefined : (box) => stepOfBox(box) === step.id}
          />
          {base !== '' && <Outlook base={base} />}
        </aside>
      </div>
      <script type="module" src={props.script} />
    </>
  )
}

function WritingForm(props: StepPageProps) {
  const { step, action, formKey, hidden, base } = props
  const { back } = neighboursOf(step.id)
  return (
    <Form action={action} formKey={formKey} label={step.title}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <StepBoxes {...props} />
      <div data-saves-itself hidden>
        <p class="note" role="status">
          書いた内容は自動で保存されます。
        </p>
      </div>
      <Actions>
        <Button name="next" value="next">
          {step.id === 'conditions' || step.id === 'all' ? '保存して確認へ' : '保存して次へ'}
        </Button>
        {back && (
          <Button name="next" value="back" kind="secondary">
            保存して戻る
          </Button>
        )}
        <Button name="next" value="posting" kind="text">
          保存して中断する
        </Button>
      </Actions>
      {step.id !== 'all' && <ExampleView {...props} />}
      {step.id !== 'all' && base !== '' && (
        <p>
          <ButtonLink href={`${base}/steps/all`} kind="text">
            一覧で編集
          </ButtonLink>
        </p>
      )}
    </Form>
  )
}

/** What to expect of the draft as it was last saved, and what would change it. */
function Outlook({ base }: Pick<StepPageProps, 'base'>) {
  return (
    <p>
      <a href={`${base}/forecast`}>応募の見通しを見る</a>
      <span class="note">(保存した内容で、何人ほど応募しそうかと、何を変えると増えそうかが分かります)</span>
    </p>
  )
}

/** How many remarks stand on this step: each is written at its field. */
function Remarks({ step, remarks }: StepPageProps) {
  const own = fieldsOf(step).filter((field) => remarks[field] !== undefined)
  const all = Object.keys(remarks).length
  if (all === 0) return null
  return (
    <Banner tone="warning" title={`運営事業者から${all}つの項目に指摘があります`}>
      <p>
        {own.length > 0
          ? '指摘は、それぞれの項目のところに書いてあります。直したら、もう一度審査に出してください。'
          : 'この画面の項目への指摘はありません。「あと」の付いた画面か、一覧で編集を開いて確かめてください。'}
      </p>
    </Banner>
  )
}

/** A check leads to its box: on this page, or on the step that has it. */
function hrefOfBox(base: string, step: Step, box: string): string {
  const there = stepOfBox(box)
  if (step.id === 'all' || there === step.id || base === '') return `#${box}`
  return `${base}/steps/${there}#${box}`
}
