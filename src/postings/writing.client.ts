/**
 * 求人を書く画面: saves as one goes, and renews the list of what is missing. Without scripts the same form saves whenever
 * one goes on; this file posts that very form, and takes the answer's list, version and key over into the page.
 */

/** So long nothing is typed before it is saved. */
const PAUSE = 1500

const form = document.querySelector<HTMLFormElement>('form:has([data-saves-itself])')
const note = form?.querySelector<HTMLElement>('[data-saves-itself]')
let timer: ReturnType<typeof setTimeout> | undefined
let saving: Promise<void> | undefined
let stopped = false

if (form && note) {
  note.hidden = false
  form.addEventListener('input', soon)
  form.addEventListener('change', soon)
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    const { submitter } = event
    if (!saving) return
    // The version and the key that are just being saved would be old: go on once they are renewed.
    event.preventDefault()
    void saving.finally(() => {
      stopped = true
      form.requestSubmit(submitter)
    })
  })
}

function soon(event: Event): void {
  if ((event.target as HTMLInputElement).name === 'example' || stopped) return
  clearTimeout(timer)
  timer = setTimeout(save, PAUSE)
}

function save(): void {
  if (!form || saving || stopped) return
  saving = send(form).finally(() => (saving = undefined))
}

async function send(writing: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams(new FormData(writing) as unknown as Record<string, string>)
  body.set('next', 'stay')
  try {
    say('保存しています…')
    const response = await fetch(writing.action, { method: 'POST', body })
    if (!response.ok) return refused(response.status)
    takeOver(writing, new DOMParser().parseFromString(await response.text(), 'text/html'), response.url)
    say('自動で保存しました。')
  } catch {
    say('通信できないため、まだ保存されていません。「保存して次へ」を押すと保存されます。')
  }
}

/** Saving by itself stops; the button shows what is to be decided. */
function refused(status: number): void {
  stopped = true
  say(
    status === 409
      ? 'ほかの人が先に保存しました。「保存して次へ」を押すと、変わったところを確かめられます。'
      : 'まだ保存されていません。「保存して次へ」を押してください。',
  )
}

/** What the answer knows better: the list, the way, the version, the key, and where the form goes from now on. */
function takeOver(writing: HTMLFormElement, answer: Document, url: string): void {
  const theirs = answer.querySelector<HTMLFormElement>('form:has([data-saves-itself])')
  if (!theirs) return refused(0)
  for (const part of ['[data-checklist]', 'nav.steps']) {
    const fresh = answer.querySelector(part)
    if (fresh) document.querySelector(part)?.replaceWith(fresh)
  }
  for (const old of writing.querySelectorAll('input[type=hidden]')) old.remove()
  writing.prepend(...theirs.querySelectorAll('input[type=hidden]'))
  writing.action = theirs.action
  if (location.pathname !== new URL(url).pathname) history.replaceState(null, '', url)
}

function say(words: string): void {
  const place = note?.querySelector('[role=status]')
  if (place) place.textContent = words
}
