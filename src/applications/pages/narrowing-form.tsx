import type { ComponentChildren } from 'preact'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { choicesOf } from '../../postings/words.ts'
import { markNames } from '../mark-application.ts'
import { applicantOrders, inUrl, type Narrowing } from '../narrowing.ts'

interface NarrowingFormProps {
  action: string
  narrowing: Narrowing
  /** The tab of the list that stays chosen. */
  show?: string
}

/** By mark, by lateness, and in which order: a form that only asks. */
export function NarrowingForm({ action, narrowing, show }: NarrowingFormProps) {
  return (
    <Disclosure summary="絞り込みと並べ順" open={Object.keys(inUrl(narrowing)).length > 0}>
      <SearchForm action={action} label="応募者の絞り込みと並べ順">
        {show && show !== 'all' && <input type="hidden" name="show" value={show} />}
        <div class="narrowing">
          <SelectField
            name="mark"
            label="評価"
            empty="すべて"
            value={narrowing.mark ?? ''}
            choices={[...choicesOf(markNames), { value: 'none', label: 'まだ評価がない' }]}
          />
          <SelectField name="order" label="並べ順" value={narrowing.order} choices={choicesOf(applicantOrders)} />
          <Checkbox name="late" label="返事の期限を過ぎたものだけ" checked={narrowing.late} />
          <Button kind="secondary">絞り込む</Button>
        </div>
      </SearchForm>
    </Disclosure>
  )
}

interface ListOrBoardProps {
  path: string
  narrowing: Narrowing
  now: 'list' | 'board'
  /** What else can be done from here. */
  children?: ComponentChildren
}

/** The same applicants the other way. */
export function ListOrBoard({ path, narrowing, now, children }: ListOrBoardProps) {
  const query = new URLSearchParams(inUrl(narrowing)).toString()
  const other = now === 'board' ? { to: 'applications', label: '一覧で見る' } : { to: 'board', label: 'ボードで見る' }
  return (
    <Actions>
      <ButtonLink href={`${path}/${other.to}${query ? `?${query}` : ''}`} kind="secondary">
        {other.label}
      </ButtonLink>
      {children}
    </Actions>
  )
}
