import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import type { Problems } from '../../ui/problems.ts'
import { fullName, municipalitiesOf, type Place, prefectures } from '../../law/places.ts'
import type { OwnPlace } from '../profile-parts.ts'

export interface PlacesPageProps {
  places: OwnPlace[]
  /** The prefecture chosen in the first of the two boxes. */
  prefecture: Place | undefined
  /** What was typed, and the places it may mean; null when nothing was. */
  words: string
  found: Place[] | null
  formKey: string
  problems: Problems
}

export const PATH = '/my/profile/edit/places'

/** Where a place is looked at once more before it is kept. */
export const confirmHref = (code: string): string => `${PATH}/new?place=${code}`

export function Found({ words, found }: { words: string; found: Place[] }) {
  if (found.length === 0)
    return (
      <p role="status">「{words}」で始まる地域は見つかりませんでした。町名だけにするか、都道府県から選んでください。</p>
    )
  return (
    <>
      <p role="status">「{words}」に当たる地域です。登録する地域を選んでください。</p>
      <ul>
        {found.map((place) => (
          <li key={place.code}>
            <a href={confirmHref(place.code)}>{fullName(place)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

export function ByPrefecture({ prefecture }: { prefecture: Place | undefined }) {
  const all = prefectures().map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <SearchForm action={PATH} label="都道府県を選ぶ">
        <SelectField name="prefecture" label="都道府県" value={prefecture?.code} choices={all} empty="選んでください" />
        <Button kind="secondary">市区町村を表示する</Button>
      </SearchForm>
      {prefecture && <ByMunicipality prefecture={prefecture} />}
    </>
  )
}

function ByMunicipality({ prefecture }: { prefecture: Place }) {
  const whole = { value: prefecture.code, label: `${prefecture.name}全体` }
  const towns = municipalitiesOf(prefecture.code).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <SearchForm action={`${PATH}/new`} label="市区町村を選ぶ">
      <SelectField name="place" id="town" label={`${prefecture.name}の市区町村`} choices={[whole, ...towns]} />
      <Button>この地域を確かめる</Button>
    </SearchForm>
  )
}
