import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Checkboxes, Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import {
  canMoveCase,
  caseMoves,
  caseStateNames,
  endReasons,
  isWalking,
  meansNames,
  stageMoves,
  stageReasons,
} from '../case.ts'
import { ownerNames } from '../next-action.ts'
import type { CaseFormState, CasePageProps, OpenForm } from './case-page.tsx'
import { choicesOf } from './snooze-pages.tsx'

/** What a coordinator does with a case; each form unfolds, and stays open when it was sent wrongly. */
export function CaseForms(props: CasePageProps) {
  const { view, form } = props
  const { row } = view
  const base = `/desk/cases/${row.id}`
  if (!isWalking(row.state)) {
    if (!canMoveCase(row.state, 'resume')) return null
    return (
      <Section title="伴走を再開する">
        <p>この伴走ケースは中断しています。再開すると、ヒアリングから続けます。</p>
        <Form action={`${base}/resumptions`} formKey={form.formKey}>
          <Button>再開する</Button>
        </Form>
      </Section>
    )
  }
  return (
    <Section title="記録する・決める">
      <VisitForm base={base} form={form} />
      <ActionForm base={base} form={form} />
      <HandoverForm {...props} base={base} />
      <StageForm {...props} base={base} />
      <EndForm base={base} form={form} />
    </Section>
  )
}

interface FormProps {
  base: string
  form: CaseFormState
}

/** The typed answers belong to the form that was sent; ids tell the fields of several forms apart. */
function fieldsOf({ open, typed, problems }: CaseFormState, own: OpenForm) {
  const { one, many, date } = open === own ? answers(typed, problems) : answers({}, {})
  const id = (name: string) => ({ id: open === own ? name : `${own}-${name}` })
  return {
    one: (name: string) => ({ ...one(name), ...id(name) }),
    many: (name: string) => ({ ...many(name), ...id(name) }),
    date: (name: string) => ({ ...date(name), ...id(name) }),
  }
}

function VisitForm({ base, form }: FormProps) {
  const { one, many, date } = fieldsOf(form, 'visit')
  const parties = [
    { value: 'company', label: '企業と共有する' },
    { value: 'town', label: '町と共有する' },
  ]
  return (
    <Disclosure summary="訪問・面談を記録する" open={form.open === 'visit'}>
      <Form action={`${base}/visits`} formKey={form.formKey} label="訪問・面談を記録する">
        <DateField {...date('visitedOn')} label="訪問・面談の日" need="required" />
        <Radios {...one('means')} label="方法" need="required" inline choices={choicesOf(meansNames)} />
        <TextField {...one('attendees')} label="参加した人" need="required" hint="例 社長、女将、伴走担当" />
        <TextArea {...one('heard')} label="聞いたこと・決めたこと" need="required" maxLength={4000} />
        <Checkboxes
          {...many('sharedWith')}
          label="聞いたこと・決めたことを共有する相手"
          need="optional"
          hint="選ばなければ、伴走担当だけが読みます。"
          choices={parties}
        />
        <TextArea
          {...one('note')}
          label="伴走担当のメモ"
          need="optional"
          rows={3}
          maxLength={4000}
          hint="だれとも共有しません。"
        />
        <NextFields form={form} own="visit" need="optional" />
        <Button>記録する</Button>
      </Form>
    </Disclosure>
  )
}

function NextFields({ form, own, need }: { form: CaseFormState; own: OpenForm; need: 'required' | 'optional' }) {
  const { one, date } = fieldsOf(form, own)
  return (
    <>
      <TextField {...one('what')} label="次にすること" need={need} hint="例 求人の下書きを読み、直したい所を伝える" />
      <SelectField
        {...one('owner')}
        label="だれが"
        need={need}
        empty="選択してください"
        choices={choicesOf(ownerNames)}
      />
      <DateField {...date('dueOn')} label="期限" need={need} />
    </>
  )
}

function ActionForm({ base, form }: FormProps) {
  return (
    <Disclosure summary="次の行動を決める" open={form.open === 'action'}>
      <Form action={`${base}/actions`} formKey={form.formKey} label="次の行動を決める">
        <NextFields form={form} own="action" need="required" />
        <Button>決める</Button>
      </Form>
    </Disclosure>
  )
}

function HandoverForm({ base, form, coordinators, view }: CasePageProps & FormProps) {
  const { one } = fieldsOf(form, 'handover')
  const others = coordinators.filter(({ id }) => id !== view.row.coordinator_id)
  return (
    <Disclosure summary="伴走担当を引き継ぐ" open={form.open === 'handover'}>
      {others.length === 0 ? (
        <p>引き継げる人がまだいません。先に、運営事業者のメンバーを招待してください。</p>
      ) : (
        <Form action={`${base}/handovers`} formKey={form.formKey} label="伴走担当を引き継ぐ">
          <SelectField
            {...one('coordinator')}
            label="新しい伴走担当"
            need="required"
            empty="選択してください"
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea {...one('note')} label="引き継ぐこと" need="required" rows={4} maxLength={2000} />
          <Button>引き継ぐ</Button>
        </Form>
      )}
    </Disclosure>
  )
}

function StageForm({ base, form, view }: CasePageProps & FormProps) {
  const { one } = fieldsOf(form, 'stage')
  const moves = stageMoves.filter((move) => canMoveCase(view.row.state, move))
  return (
    <Disclosure summary="段階を手で変える" open={form.open === 'stage'}>
      <p>求人・応募・契約が進むと、段階は自動で変わります。結の外で進んだときなどに、理由を選んで変えてください。</p>
      <Form action={`${base}/stages`} formKey={form.formKey} label="段階を手で変える">
        <Radios
          {...one('move')}
          label="次の段階"
          need="required"
          choices={moves.map((move) => ({ value: move, label: caseStateNames[caseMoves[move].to] }))}
        />
        <Radios {...one('reason')} label="理由" need="required" choices={choicesOf(stageReasons)} />
        <Button kind="secondary">段階を変える</Button>
      </Form>
    </Disclosure>
  )
}

function EndForm({ base, form }: FormProps) {
  const { one } = fieldsOf(form, 'end')
  const hows = [
    { value: 'finish', label: '終了する', hint: '課題に区切りがつきました。次の課題は新しい伴走ケースにします。' },
    { value: 'stop', label: '中断する', hint: 'いまは進められません。あとで再開できます。' },
  ]
  return (
    <Disclosure summary="伴走を終える・中断する" open={form.open === 'end'}>
      <Form action={`${base}/ends`} formKey={form.formKey} label="伴走を終える・中断する">
        <Radios {...one('how')} label="終了か中断か" need="required" choices={hows} />
        <Radios {...one('reason')} label="理由" need="required" choices={choicesOf(endReasons)} />
        <TextArea
          {...one('note')}
          label="書き残すこと"
          need="optional"
          rows={3}
          maxLength={2000}
          hint="次の伴走担当のために。"
        />
        <Button kind="danger">伴走を終える・中断する</Button>
      </Form>
    </Disclosure>
  )
}
