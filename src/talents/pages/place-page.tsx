import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkboxes } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { fullName, type Place } from '../../law/places.ts'
import { placeRelationNames, placeRelations } from '../talent.ts'

const relations = placeRelations.map((relation) => ({ value: relation, label: placeRelationNames[relation] }))

interface PlacePageProps {
  place: Place
  typed: Typed
  problems: Problems
  formKey: string
}

/** The step of looking once more: is it this place, and what ties one to it? */
export function PlacePage({ place, typed, problems, formKey }: PlacePageProps) {
  const { many } = answers(typed, problems)
  return (
    <>
      <PageHeading title={fullName(place)} over="登録する地域の確認" lead="この地域との関わりを選んでください。" />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey} action="/my/profile/edit/places">
        <input type="hidden" id="place" name="place" value={place.code} />
        <Checkboxes
          {...many('relation')}
          label="この地域との関わり"
          hint="当てはまるものをすべて選んでください。"
          choices={relations}
          need="required"
        />
        <Actions>
          <Button>この地域を登録する</Button>
          <ButtonLink href="/my/profile/edit/places" kind="text">
            別の地域を選ぶ
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}
