import { Actions, Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form, SearchForm } from '../../ui/form.tsx'
import type { DeskTowns } from '../desk-choice.ts'
import type { Part } from '../today.ts'

interface FilterProps {
  part: Part
  choices: DeskTowns
  mayKeep: boolean
  formKey: string
}

/** Which part of the work is looked at, and the button that keeps it. */
export function Filter({ part, choices, mayKeep, formKey }: FilterProps) {
  const { mine, municipalityId, programmeId } = part
  const isWhole = !mine && !municipalityId && !programmeId
  return (
    <Disclosure summary={`絞り込み: ${partInWords(part, choices)}`} open={!isWhole}>
      <SearchForm action="/desk" label="今日の仕事の絞り込み">
        <Checkbox name="mine" label="自分が伴走する企業だけ" checked={mine} />
        <SelectField
          name="town"
          label="町"
          empty="すべての町"
          value={municipalityId ?? ''}
          choices={choices.towns.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="programme"
          label="事業"
          empty="すべての事業"
          value={programmeId ?? ''}
          choices={choices.programmes.map(({ id, name, town }) => ({ value: id, label: `${town} ${name}` }))}
        />
        <Actions>
          <Button kind="secondary">絞り込む</Button>
          {!isWhole && <a href="/desk?mine=no">すべてを見る</a>}
        </Actions>
      </SearchForm>
      {mayKeep && (
        <Form action="/desk/choices" formKey={formKey} label="いつもの表示">
          {mine && <input type="hidden" name="mine" value="yes" />}
          {municipalityId && <input type="hidden" name="town" value={municipalityId} />}
          {programmeId && <input type="hidden" name="programme" value={programmeId} />}
          <Button kind="text">この絞り込みを、いつもの表示にする</Button>
        </Form>
      )}
    </Disclosure>
  )
}

function partInWords({ mine, municipalityId, programmeId }: Part, { towns, programmes }: DeskTowns): string {
  const words = [
    mine && '自分が伴走する企業',
    towns.find(({ id }) => id === municipalityId)?.name,
    programmes.find(({ id }) => id === programmeId)?.name,
  ]
  return words.filter(Boolean).join('・') || 'すべて'
}
