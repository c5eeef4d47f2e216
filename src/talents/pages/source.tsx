import { Disclosure } from '../../ui/disclosure.tsx'

/** Where a guess comes from, in the words that were sent; and the guess itself, where the profile has other words already. */
export function Source({ written, instead = '' }: { written: readonly string[]; instead?: string | undefined }) {
  if (written.length === 0) return null
  return (
    <Disclosure summary="もとの文章を見る" open>
      {instead !== '' && <p>読み取った案: {instead}</p>}
      <blockquote>
        {written.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
    </Disclosure>
  )
}
