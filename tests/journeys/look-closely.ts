import type { Page } from 'playwright-core'

/** What was found wrong on one page, each with the criterion of WCAG that asks for it. */
export type Findings = string[]

/**
 * Looks at a page as it stands in a window of 320 px, which is 1280 px at 400 %: what a machine can see of reflow, spacing, order,
 * headings, names, movement and of fields that act by themselves. Runs in the page, with its scripts.
 */
export async function lookClosely(page: Page): Promise<Findings> {
  const found = await page.evaluate(inspect)
  await page.addStyleTag({ content: SPACED })
  const sideways = await page.evaluate(widthBeyond)
  if (sideways > 0) found.push(`1.4.12 with wider spacing scrolls sideways by ${sideways}px`)
  const here = page.url()
  await page.evaluate(touchEveryField)
  if (page.url() !== here) found.push('3.2.1 a field led away by itself')
  return found
}

/** 文字の間隔 as WCAG 1.4.12 asks a reader may set it. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

const widthBeyond = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** Runs in the page. */
function inspect(): string[] {
  const found: string[] = []
  const all = [...document.querySelectorAll<HTMLElement>('body *')]
  const complain = (criterion: string, things: readonly (Element | string)[]): void => {
    const name = (one: Element | string) => (typeof one === 'string' ? one : one.outerHTML.slice(0, 80))
    if (things.length > 0) found.push(`${criterion}: ${things.slice(0, 3).map(name).join(' ')}`)
  }
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (beyond > 0) found.push(`1.4.10 scrolls sideways by ${beyond}px`)
  // The line over a heading is read after it: it says of what kind the thing is, and either order means the same.
  const turned = all.filter((one) => {
    const { order, flexDirection } = getComputedStyle(one)
    return (order !== '0' && !one.classList.contains('over')) || flexDirection.endsWith('-reverse')
  })
  complain('1.3.2 shown in another order than read', turned)
  complain('1.4.5 words as an image', [...document.querySelectorAll('img:not(article img), input[type=image]')])
  const moving = document.getAnimations().filter((one) => one.effect?.getTiming().iterations === Infinity)
  complain('2.3.1 moves for ever', [
    ...moving.map(() => 'animation'),
    ...document.querySelectorAll('video, audio, canvas, marquee, blink, img[src$=".gif"]'),
  ])
  complain('2.4.2 title', /^.{2,} \| 結$/.test(document.title) ? [] : [document.title])
  complain(
    '2.4.3 tabindex above 0',
    all.filter((one) => one.tabIndex > 0),
  )
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  complain(
    '2.4.6 heading without words',
    headings.filter(({ textContent }) => textContent.trim() === ''),
  )
  complain('2.4.6 one h1', document.querySelectorAll('h1').length === 1 ? [] : ['h1'])
  complain(
    '2.4.6 label without words',
    [...document.querySelectorAll('label, legend')].filter(({ textContent }) => textContent.trim() === ''),
  )
  const ids = all.map(({ id }) => id).filter((id) => id !== '')
  complain(
    '4.1.1 id twice',
    ids.filter((id, at) => ids.indexOf(id) !== at),
  )
  return found
}

/** Focus and a change in every field: a page that then does something by itself surprises. Runs in the page. */
function touchEveryField(): Promise<void> {
  for (const field of document.querySelectorAll<HTMLElement>('input:not([type=hidden]), select, textarea')) {
    field.focus()
    if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1
    for (const type of ['input', 'change', 'blur']) field.dispatchEvent(new Event(type, { bubbles: true }))
  }
  return new Promise((resolve) => void setTimeout(resolve, 0))
}

/**
 * Sends every form of the page that has a field to be filled in, with nothing filled in, and reads the answer: it is refused, says so
 * in the title, lists what to mend on top, and leads from there to each field, where it stands again. Nothing is changed by it.
 */
export function sendEmptyForms(page: Page): Promise<Findings> {
  return page.evaluate(async () => {
    const found: string[] = []
    const forms = [...document.querySelectorAll('form')].filter(
      (form) => form.method === 'post' && form.querySelector('[required]:not([type=file])'),
    )
    for (const form of forms) {
      const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
      const body = new URLSearchParams(hidden.map(({ name, value }) => [name, value]))
      const to = form.querySelector('button')?.formAction || form.action
      const answer = await fetch(form.getAttribute('action') ?? to, { method: 'POST', body, redirect: 'manual' })
      // Kept as a draft: what is missing is asked for when it is handed in.
      if (answer.type === 'opaqueredirect') continue
      const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const say = (what: string) => found.push(`${what}: ${form.getAttribute('action')}`)
      if (answer.status !== 422) {
        say(`3.3.1 answered ${answer.status}`)
        continue
      }
      if (!drawn.title.startsWith('エラー: ')) say('3.3.1 the title says no error')
      const links = [...drawn.querySelectorAll('[role=alert] a[href^="#"]')]
      if (links.length === 0) say('3.3.1 no list of what to mend')
      for (const link of links) {
        if (!drawn.getElementById(link.getAttribute('href')?.slice(1) ?? ''))
          say(`3.3.1 「${link.textContent}」 leads nowhere`)
        if (link.textContent.trim().length < 5) say('3.3.3 a problem without words')
      }
      if (!drawn.querySelector('[aria-invalid=true], .wrong')) say('3.3.1 no field is marked')
    }
    return found
  })
}
