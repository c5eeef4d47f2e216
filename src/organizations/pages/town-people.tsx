import { formatDay } from '../../law/japanese-date.ts'
import { Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { greetingWords } from '../greeting-words.ts'
import { FEWEST_TOLD, type TownGreeting, type TownPeople } from '../town-people.ts'

/** The deepest that people did, in the words of somebody who does not know the ledger. */
const depthWords: Record<number, string> = {
  3: 'イベントに参加した人',
  4: '町を訪れた人',
  5: '町の仕事をした人',
  6: '続けてかかわる人',
  7: '移り住んだ人・二地域居住の人',
}

interface TownPeopleProps {
  people: TownPeople
  greetings: readonly TownGreeting[]
}

/** かかわった人: how many came, and what those say who agreed to stand here. Nothing where nobody came. */
export function PeopleWhoCame({ people, greetings }: TownPeopleProps) {
  if (people.depths.length === 0 && greetings.length === 0) return null
  return (
    <Section title="かかわった人" id="people" more={{ href: '/ties/definitions', label: '数え方' }}>
      {people.depths.length > 0 && <Depths {...people} />}
      {greetings.length > 0 && (
        <Grid narrow>
          {greetings.map(({ id, shownAs, words }) => (
            <figure class="card" key={id}>
              <blockquote>{greetingWords[words]}</blockquote>
              <figcaption class="note">{shownAs}</figcaption>
            </figure>
          ))}
        </Grid>
      )}
      {greetings.length > 0 && (
        <p class="note">一言は、ご本人が載せることに同意したものです。取りやめると、すぐに消えます。</p>
      )}
    </Section>
  )
}

function Depths({ depths, on }: TownPeople) {
  return (
    <>
      <Grid narrow>
        {depths.map(({ depth, n }) => (
          <article class="card figure" key={depth}>
            <h3>{depthWords[depth]}</h3>
            {n === null ? (
              <p>{FEWEST_TOLD}人未満</p>
            ) : (
              <p class="value">
                <strong>{n.toLocaleString('ja-JP')}</strong>人
              </p>
            )}
          </article>
        ))}
      </Grid>
      <p class="note">
        {formatDay(on)}まで。1人を、いちばん深いかかわりのところに1回だけ数えています。
        {FEWEST_TOLD}人未満は、人が分からないように数を示しません。
      </p>
    </>
  )
}
