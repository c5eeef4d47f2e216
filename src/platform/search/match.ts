import { adjacent, textCost } from './adjacent.ts'
import { allOf, type Candidates, isAll, isFixed } from './candidates.ts'
import { gramsOf } from './grams.ts'
import { isPicky, occurs, standsAlone, type Guards } from './guards.ts'
import type { Word } from './query.ts'
import { kind, runsOf } from './scripts.ts'
import { both, either, noSlots, only, room, type Slots } from './slots.ts'
import type { Store } from './store.ts'

/** The slots whose text holds every word in one of its forms, removed documents left out; exact. Null for no words. */
export function matching(store: Store, words: readonly Word[], guards: Guards): Slots | null {
  const ordered = words
    .map((word) => ({ word, cost: word.forms.reduce((sum, form) => sum + mostFor(store, form), 0) }))
    .sort((a, b) => a.cost - b.cost)
  let found: Slots | null = null
  for (const { word } of ordered) {
    found = slotsOfWord(store, word, guards, found)
    if (found.length === 0) return noSlots
  }
  if (store.size() === store.used()) return found
  const live = store.live()
  return found && only(found, (slot) => live[slot] === 1)
}

function slotsOfWord(store: Store, word: Word, guards: Guards, within: Slots | null): Slots {
  return word.forms.reduce((found: Slots, form) => either(found, slotsOfForm(store, form, guards, within)), noSlots)
}

/** The most slots that can hold a form: how many have its rarest gram. */
function mostFor(store: Store, form: string): number {
  return Math.min(...gramsOf(form).map((gram) => store.anywhere.count(gram)))
}

function slotsOfForm(store: Store, form: string, guards: Guards, within: Slots | null): Slots {
  const most = mostFor(store, form)
  if (most === 0) return noSlots
  const blank = form.includes(' ')
  if (form.length <= 2 && !isPicky(form, guards)) return limited(withAll(store, form), within)
  if (within !== null && within.length * textCost < most) return inTexts(store, within, form, guards)
  if (isOneWord(form, guards)) return limited(inWords(store, form, guards), within)
  if (blank || isPicky(form, guards)) return inTexts(store, limited(withAll(store, form), within), form, guards)
  return inPlaces(store, adjacent(store, form, within), form)
}

/** The slots that have every gram of a form, in whatever order. */
function withAll(store: Store, form: string): Slots {
  const [first, ...others] = gramsOf(form).sort((a, b) => store.anywhere.count(a) - store.anywhere.count(b))
  let found = first === undefined ? noSlots : store.anywhere.slots(first)
  for (const gram of others) {
    if (found.length * textCost < store.anywhere.count(gram)) break
    found = both(found, store.anywhere.slots(gram))
  }
  return found
}

/** Whether the form, and what it is guarded by, is all of one kind: then it can only stand inside one whole word. */
function isOneWord(form: string, guards: Guards): boolean {
  return [form, ...(guards.get(form) ?? [])].every((text) => {
    const [run, ...others] = runsOf(text)
    return others.length === 0 && run?.end === text.length && run.kind !== kind.hiragana && run.kind !== kind.other
  })
}

/** The slots of all words that hold the form: exact, without reading a text. */
function inWords(store: Store, form: string, guards: Guards): Slots {
  const { words } = store
  if (standsAlone(form) && !guards.has(form))
    return words.find(form) < 0 ? noSlots : words.anywhere.slots(words.find(form))
  const holding = only(words.having(form), (number) => occurs(words.nameOf(number), form, guards))
  if (holding.length === 1) return words.anywhere.slots(holding[0] ?? 0)
  const marks = new Uint8Array(store.used())
  for (const number of holding) for (const slot of words.anywhere.slots(number)) marks[slot] = 1
  return marked(marks)
}

function marked(marks: Uint8Array): Slots {
  const slots = room(marks.length)
  let count = 0
  for (let slot = 0; slot < marks.length; slot++) if (marks[slot] === 1) slots[count++] = slot
  return slots.subarray(0, count)
}

/** Keeps what is certain, and reads the texts of the rest where the form may stand. */
function inPlaces(store: Store, { slots, starts, known }: Candidates, form: string): Slots {
  const units = unitsOf(form)
  const anchor = anchorOf(store, units)
  const all = allOf(form)
  return only(slots, (slot, at) => {
    const bits = known[at] ?? 0
    if (isAll(bits, all)) return true
    return isFixed(bits)
      ? store.texts.holdsAt(slot, units, starts[at] ?? 0)
      : store.texts.holds(slot, units, anchor, starts[at] ?? 0)
  })
}

/** Reads the texts of the slots. */
function inTexts(store: Store, slots: Slots, form: string, guards: Guards): Slots {
  const units = unitsOf(form)
  const anchor = anchorOf(store, units)
  const holding = only(slots, (slot) => store.texts.holds(slot, units, anchor, 0))
  return isPicky(form, guards) ? only(holding, (slot) => occurs(store.texts.read(slot), form, guards)) : holding
}

function unitsOf(form: string): Uint16Array {
  return Uint16Array.from({ length: form.length }, (_, at) => form.charCodeAt(at))
}

/** Where in the form its rarest unit stands: that is the one to look for. */
function anchorOf(store: Store, units: Uint16Array): number {
  const counts = Array.from(units, (unit) => (unit === 0x20 ? Infinity : store.anywhere.count(unit)))
  return counts.indexOf(Math.min(...counts))
}

function limited(slots: Slots, within: Slots | null): Slots {
  return within === null ? slots : both(slots, within)
}
