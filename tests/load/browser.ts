export interface Page {
  status: number
  text: string
  location: string | null
  /** Key of the first form on it. */
  formKey: string
}

/** Somebody with cookies and forms, over a real socket. Fails as the network fails. */
export interface Browser {
  get(path: string): Promise<Page>
  post(path: string, fields: Record<string, string | readonly string[]>, formKey: string): Promise<Page>
}

export function browserOf(address: string): Browser {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: { method?: string; body?: URLSearchParams }): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${address}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { cookie, origin: address },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const text = await response.text()
    const [, formKey = ''] = /name="formKey" value="([^"]+)"/.exec(text) ?? []
    return { status: response.status, text, location: response.headers.get('location'), formKey }
  }
  return {
    get: (path) => send(path, {}),
    post: (path, fields, formKey) => {
      const body = new URLSearchParams({ formKey })
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
      return send(path, { method: 'POST', body })
    },
  }
}

/** Through the door of the demo, as one of its people. */
export async function enterDemo(address: string, account: string): Promise<Browser> {
  const person = browserOf(address)
  const { formKey } = await person.get('/demo')
  const { status } = await person.post('/demo/sessions', { account }, formKey)
  if (status !== 303) throw new Error(`the demo's door answered ${status}`)
  return person
}
