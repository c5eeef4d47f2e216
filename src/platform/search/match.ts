import { gramsOf } from './grams.ts'
import { isPicky, occurs, standsAlone, type Guards } from './guards.ts'
import type { Word } from './query.ts'
import { both, either, noSlots, only, type Slots } from './slots.ts'
import type { Store } from './store.ts'

/** Reading a text costs about as much as decoding this many places of a gram. */
const textCost = 100

/** The slots whose text holds every word in one of its forms, removed documents left out; exact. Null for no words. */
export function matching(store: Store, words: readonly Word[], guards: Guards): Slots | null {
  const ordered = words
    .map((word) => ({ word, cost: word.forms.reduce((sum, form) => sum + rarest(store, form), 0) }))
    .sort((a, b) => a.cost - b.cost)
  let found: Slots | null = null
  for (const { word } of ordered) {
    found = slotsOfWord(store, word, guards, found)
    if (found.length === 0) return noSlots
  }
  const live = store.live()
  return found && only(found, (slot) => live[slot] === 1)
}

function slotsOfWord(store: Store, word: Word, guards: Guards, within: Slots | null): Slots {
  return word.forms.reduce((found: Slots, form) => either(found, slotsOfForm(store, form, guards, within)), noSlots)
}

/** How many slots the rarest gram of a form has: the most that can be found. */
function rarest(store: Store, form: string): number {
  return termsOf(store, form)[0]?.count ?? 0
}

interface Term {
  number: number
  count: number
}

/** The terms of a form, rarest first; empty where one of them is nowhere. */
function termsOf(store: Store, form: string): Term[] {
  const terms = gramsOf(form).map((gram) => {
    const number = store.grams.find(gram)
    return { number, count: number < 0 ? 0 : store.anywhere.count(number) }
  })
  return terms.some((term) => term.count === 0) ? [] : terms.sort((a, b) => a.count - b.count)
}

function slotsOfForm(store: Store, form: string, guards: Guards, within: Slots | null): Slots {
  if (standsAlone(form) && !guards.has(form)) return limited(wholeWord(store, form), within)
  const [first, ...others] = termsOf(store, form)
  if (!first) return noSlots
  const fewBefore = within !== null && within.length * textCost < first.count
  let found = fewBefore ? within : limited(store.anywhere.slots(first.number), within)
  let certain = !fewBefore && form.length <= 2 && !isPicky(form, guards)
  for (const term of others) {
    if (found.length * textCost < term.count) {
      certain = false
      break
    }
    found = both(found, store.anywhere.slots(term.number))
  }
  if (certain) return found
  const { texts } = store
  return only(found, (slot) => occurs(texts[slot] ?? '', form, guards))
}

function wholeWord(store: Store, form: string): Slots {
  const number = store.words.find(form)
  return number < 0 ? noSlots : store.words.anywhere.slots(number)
}

function limited(slots: Slots, within: Slots | null): Slots {
  return within === null ? slots : both(slots, within)
}
