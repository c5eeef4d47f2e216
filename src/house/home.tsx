import { ButtonLink, Actions } from '../ui/button.tsx'
import { Hero } from '../ui/layout.tsx'

/** The first page of the product. */
export function HomePage() {
  return (
    <Hero
      title="まちの困りごとに、都市の経験を。"
      lead="月5万円ほどの副業で、地方の企業や役場の課題を一緒に解く人をつなぎます。"
    >
      <Actions>
        <ButtonLink href="/postings">求人を探す</ButtonLink>
        <ButtonLink href="/register" kind="secondary">
          登録する
        </ButtonLink>
      </Actions>
    </Hero>
  )
}
