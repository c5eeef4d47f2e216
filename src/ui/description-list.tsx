import type { ComponentChildren } from 'preact'

export interface Description {
  term: string
  /** Empty shows 「未設定」, so that a hole is seen. */
  words: ComponentChildren
  /** A link to change it: 「変更」. */
  change?: string | undefined
}

/** 項目と内容: what is known about one thing. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl class="descriptions">
      {items.map(({ term, words, change }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{isEmpty(words) ? <span class="quiet">未設定</span> : words}</dd>
          {change && (
            <dd class="change">
              <a href={change}>
                変更<span class="unseen">（{term}）</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function isEmpty(words: ComponentChildren): boolean {
  return words === undefined || words === null || words === false || words === ''
}
