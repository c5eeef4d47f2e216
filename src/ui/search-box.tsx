import { Icon } from './icons.tsx'
import { SearchForm } from './form.tsx'

interface SearchBoxProps {
  /** Where the answers are. */
  action: string
  /** 「求人をキーワードで探す」. */
  label: string
  /** Name of the words in the URL. */
  name?: string | undefined
  value?: string | undefined
  /** Conditions that stay as they are, as they stand in the URL. */
  keep?: [name: string, value: string][] | undefined
}

/** One box for words and its button. */
export function SearchBox({ action, label, name = 'q', value = '', keep = [] }: SearchBoxProps) {
  return (
    <SearchForm action={action} label={label}>
      <div class="search-box">
        <label for={name}>{label}</label>
        {keep.map(([kept, keptValue]) => (
          <input key={`${kept}=${keptValue}`} type="hidden" name={kept} value={keptValue} />
        ))}
        <div>
          <input id={name} name={name} type="search" value={value} />
          <button class="button" type="submit">
            <Icon name="search" />
            探す
          </button>
        </div>
      </div>
    </SearchForm>
  )
}
