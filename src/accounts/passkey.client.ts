/** The only script of the site: passkeys cannot be used without one. Everything else works without it. */

interface Ask {
  /** Where the options come from, and where the browser's answer is posted. */
  options: string
  answer: string
}

const asks: Record<string, Ask> = {
  'sign-in': { options: '/sign-in/passkeys/options', answer: '/sign-in/passkeys' },
  add: { options: '/account/passkeys/options', answer: '/account/passkeys' },
}

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  if (!window.PublicKeyCredential) continue
  place.hidden = false
  place.querySelector('button')?.addEventListener('click', () => void use(place))
}

async function use(place: HTMLElement): Promise<void> {
  const ask = asks[place.dataset.passkey ?? '']
  const status = place.querySelector('[role=status]')
  if (!ask || !status) return
  try {
    status.textContent = '端末の画面に従ってください。'
    const options = (await (
      await fetch(ask.options, { method: 'POST', body: new URLSearchParams({ formKey: place.dataset.key ?? '' }) })
    ).json()) as object
    const answer = ask === asks.add ? await create(options) : await get(options)
    send(ask.answer, {
      answer: JSON.stringify(answer),
      next: place.dataset.next ?? '',
      formKey: place.dataset.key ?? '',
    })
  } catch {
    status.textContent = 'パスキーを使えませんでした。もう一度試すか、別の方法を選んでください。'
  }
}

type Json = Record<string, unknown>

async function create(options: object): Promise<Json> {
  const o = options as Json & { user: Json; challenge: string; excludeCredentials?: { id: string }[] }
  const publicKey = {
    ...o,
    challenge: bytes(o.challenge),
    user: { ...o.user, id: bytes(String(o.user.id)) },
    excludeCredentials: (o.excludeCredentials ?? []).map((c) => ({ ...c, type: 'public-key', id: bytes(c.id) })),
  }
  const credential = (await navigator.credentials.create({
    publicKey,
  } as unknown as CredentialCreationOptions)) as PublicKeyCredential
  const response = credential.response as AuthenticatorAttestationResponse
  return {
    ...common(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

async function get(options: object): Promise<Json> {
  const o = options as Json & { challenge: string }
  const credential = (await navigator.credentials.get({
    publicKey: { ...o, challenge: bytes(o.challenge), allowCredentials: [] },
  } as unknown as CredentialRequestOptions)) as PublicKeyCredential
  const response = credential.response as AuthenticatorAssertionResponse
  const userHandle = response.userHandle ? text(response.userHandle) : undefined
  return {
    ...common(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle,
    },
  }
}

const common = (c: PublicKeyCredential): Json => ({
  id: c.id,
  rawId: text(c.rawId),
  type: c.type,
  clientExtensionResults: c.getClientExtensionResults(),
})

function send(action: string, fields: Record<string, string>): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  for (const [name, value] of Object.entries(fields))
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  document.body.append(form)
  form.submit()
}

function bytes(base64url: string): Uint8Array {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
