/**
 * 書き出しの進み具合: asks for the same page every two seconds and takes its part over, until there is nothing to wait for.
 * Without scripts the link 「更新する」 does the same.
 */
const EVERY = 2000

function follow(): void {
  if (!document.querySelector('[data-progress="moving"]')) return
  setTimeout(() => void renew(), EVERY)
}

async function renew(): Promise<void> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    const there = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-progress]')
    const here = document.querySelector('[data-progress]')
    if (answer.ok && here && there) here.replaceWith(document.importNode(there, true))
  } finally {
    follow()
  }
}

follow()
