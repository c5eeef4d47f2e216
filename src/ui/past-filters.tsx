/** For the keyboard: past the many fields of a filter, to the heading `results`. Seen where the focus is. */
export function PastFilters() {
  return (
    <a class="skip" href="#results">
      検索結果へ移動
    </a>
  )
}
