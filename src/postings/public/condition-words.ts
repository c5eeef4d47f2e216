import { formatYen } from '../../law/money.ts'
import { conceptName } from '../taxonomy-choices.ts'
import { nameOf, remoteNames, themeNames, visitRhythmNames } from '../words.ts'
import { conditionsOf } from './find-postings.ts'
import type { LivePostings } from './live-postings.ts'
import { type PostingSearch, SOON_DAYS } from './posting-search.ts'

type Names = Pick<LivePostings, 'places' | 'roundNames'>

/** A condition as people read it, and the search without it. */
export interface SaidCondition {
  label: string
  without: PostingSearch
}

/** Every condition of a search in words: 「倉吉市」「月50,000円以上」. */
export function saidConditions(search: PostingSearch, names: Names): SaidCondition[] {
  return conditionsOf(search).map(({ name, value, without }) => ({ label: said(name, value, names), without }))
}

function said(name: keyof PostingSearch, value: string, { places, roundNames }: Names): string {
  switch (name) {
    case 'text':
      return `「${withoutBrackets(value)
        .slice(0, 40)
        .replace(/[\uD800-\uDBFF]$/, '')}」`
    case 'theme':
      return nameOf(themeNames, value)
    case 'prefecture':
    case 'town':
      return places.nameOf(value) ?? value
    case 'ties':
      return `ゆかりの地 ${places.nameOf(value) ?? value}`
    case 'fee':
      return `月${formatYen(Number(value))}以上`
    case 'hours':
      return `月${value}時間まで`
    case 'remote':
      return nameOf(remoteNames, value)
    case 'visits':
      return nameOf(visitRhythmNames, value)
    case 'round':
      return roundNames.get(value) ?? '指定の募集回'
    case 'closingSoon':
      return `${SOON_DAYS}日以内に締切`
    case 'region':
      return value
    default:
      return conceptName(value)
  }
}

/** Who typed 「デザイン」 with its brackets reads them once. */
function withoutBrackets(typed: string): string {
  return /^「([^「」]+)」$/.exec(typed.trim())?.[1] ?? typed
}

/** 「鳥取県・EC運営」の求人: the title of a search, short enough for a browser's tab. */
export function titleOfSearch(search: PostingSearch, names: Names): string {
  const [first, second, ...others] = saidConditions(search, names).map(({ label }) => label)
  if (first === undefined) return '求人を探す'
  const more = others.length > 0 ? 'など' : ''
  return `${[first, second].filter(Boolean).join('・')}${more}の求人`
}
