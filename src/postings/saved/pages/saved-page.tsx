import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Grid } from '../../../ui/layout.tsx'
import { PostingCard, type PostingCardProps } from '../../../ui/posting-card.tsx'
import type { Town } from '../follow-town.ts'
import { type NamedSearch, Searches } from './saved-searches.tsx'

/** A posting that is still open, under its plain title. */
type SavedCard = Omit<PostingCardProps, 'title'> & { id: string; title: string }

interface SavedPageProps {
  saved: SavedCard[]
  interested: SavedCard[]
  closed: number
  searches: NamedSearch[]
  towns: Town[]
  formKey: string
}

/** お気に入り: postings, searches and towns that one keeps an eye on. */
export function SavedPage(props: SavedPageProps) {
  const { saved, interested, closed, searches, towns, formKey } = props
  return (
    <>
      <PageHeading
        title="お気に入り"
        lead="お気に入りとフォローは、あなただけに見えます。「気になる」は、企業に人数だけが伝わります。"
      />
      <Section title={`お気に入りの求人(${saved.length}件)`}>
        {saved.length === 0 ? (
          <EmptyState title="お気に入りの求人はまだありません" next={{ href: '/postings', label: '求人を探す' }}>
            求人のページで「お気に入りに入れる」を押すと、ここに並びます。
          </EmptyState>
        ) : (
          <Postings cards={saved} noun="saves" label="お気に入りから外す" formKey={formKey} />
        )}
      </Section>
      {interested.length > 0 && (
        <Section title={`気になる求人(${interested.length}件)`}>
          <Postings cards={interested} noun="interests" label="「気になる」を取り消す" formKey={formKey} />
        </Section>
      )}
      {closed > 0 && <p class="note">ほかに、募集が終わった求人が{closed}件あります。</p>}
      <Searches searches={searches} formKey={formKey} />
      <Towns towns={towns} />
    </>
  )
}

interface PostingsProps {
  cards: SavedCard[]
  noun: 'saves' | 'interests'
  label: string
  formKey: string
}

function Postings({ cards, noun, label, formKey }: PostingsProps) {
  return (
    <Grid>
      {cards.map(({ id, ...card }) => (
        <div key={id}>
          <PostingCard {...card} level={3} />
          <Form formKey={formKey} action={`/postings/${id}/${noun}/removals`} label={`${card.title}: ${label}`}>
            <Button kind="text" size="small">
              {label}
            </Button>
          </Form>
        </div>
      ))}
    </Grid>
  )
}

function Towns({ towns }: { towns: Town[] }) {
  return (
    <Section title={`フォロー中のまち(${towns.length})`}>
      {towns.length === 0 && (
        <EmptyState title="フォロー中のまちはまだありません" next={{ href: '/towns', label: 'まちを知る' }}>
          まちのページで「フォローする」を押すと、ここに並びます。
        </EmptyState>
      )}
      <ul>
        {towns.map(({ id, name, code }) => (
          <li key={id}>
            <a href={`/towns/${code}`}>{name}</a>(<a href={`/my/towns/${code}`}>{`${name}のフォローを変える`}</a>)
          </li>
        ))}
      </ul>
    </Section>
  )
}
