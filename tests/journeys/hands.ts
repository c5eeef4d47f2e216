import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** What a story types: by the name of the field, as the forms of the world (`filledForm`) have it. */
export type Answers = Record<string, string | readonly string[]>

/**
 * Fills a form in one go: opens what is folded, and gives each field its answer. Where a field cannot be seen, or has no
 * such choice, nobody could have answered it, and the story ends.
 */
export async function fill(page: Page, answers: Answers): Promise<void> {
  const unanswered = await page.evaluate(answerAll, Object.entries(answers))
  assert.deepEqual(unanswered, [], `cannot be answered on ${page.url()}`)
}

/** Runs in the page. @returns the names that could not be answered */
function answerAll(answers: [string, string | readonly string[]][]): string[] {
  type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  const ticks = (field: Field): field is HTMLInputElement => ['radio', 'checkbox'].includes(field.type)
  const reached = (field: Field | undefined): boolean => {
    for (let part = field?.parentElement; part; part = part.parentElement)
      if (part instanceof HTMLDetailsElement) part.open = true
    return field?.checkVisibility() === true && !field.disabled
  }
  const answered = (name: string, value: string): boolean => {
    const fields = [...document.querySelectorAll<Field>(`:is(input, select, textarea)[name="${name}"]`)]
    const field = fields.find((one) => !ticks(one) || one.value === value)
    if (!field || !reached(field)) return false
    if (ticks(field)) field.checked = true
    else field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return ticks(field) || field.value === value
  }
  return answers.filter(([name, value]) => ![value].flat().every((one) => answered(name, one))).map(([name]) => name)
}

/** Presses a button that may still be folded away. */
export async function pressFolded(page: Page, name: string): Promise<void> {
  await (await unfold(page.getByRole('button', { name, exact: true, includeHidden: true }))).click()
  await page.waitForLoadState()
}

/** Chooses from the main menu, which a phone shows behind a button. */
export async function choose(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'メニュー', exact: true })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link', { name, exact: true }).click()
  await page.waitForLoadState()
}

/** Opens everything that is folded around it. */
export async function unfold(thing: Locator): Promise<Locator> {
  const folded = thing.locator('xpath=ancestor::details[not(@open)]')
  while ((await folded.count()) > 0) await folded.first().locator('> summary').click()
  return thing
}

/** Follows a link and waits for the page it leads to. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click()
  await page.waitForLoadState()
}

/** The page says each of these. */
export async function says(page: Page, ...words: readonly string[]): Promise<void> {
  const text = await page.locator('main').innerText()
  for (const word of words)
    assert.ok(text.includes(word), `${page.url()} does not say 「${word}」:\n${text.slice(0, 1500)}`)
}

/** Goes on with the Tab key until it is there, as somebody without a mouse does. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor()
  for (let steps = 0; steps < 250; steps++) {
    await page.keyboard.press('Tab')
    if (await thing.evaluate((element) => element === document.activeElement)) return assertFocusShows(page)
  }
  throw new Error(`the keyboard never comes to ${thing.toString()} on ${page.url()}`)
}

/** Who cannot see where the focus is cannot go on (WCAG 2.4.7). */
async function assertFocusShows(page: Page): Promise<void> {
  const shows = await page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })
  assert.ok(shows, `the focus cannot be seen on ${page.url()}`)
}
