import { Icon, type IconName } from './icons.tsx'

/** One fact of a card: an icon instead of its term, which is read out where the icon is not seen. */
export function CardFact({ icon, term, words }: { icon: IconName; term: string; words: string }) {
  return (
    <div>
      <dt>
        <Icon name={icon} label={term} />
      </dt>
      <dd>{words}</dd>
    </div>
  )
}
