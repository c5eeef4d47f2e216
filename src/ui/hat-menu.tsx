import { Form, type FormTokens } from './form.tsx'
import { Icon } from './icons.tsx'

/** One of the parts that an account can play: as a talent, or as a member of an organization. */
export interface Hat {
  /** What the form posts as `hat`. */
  value: string
  /** 「株式会社湯けむり醸造」 or the talent's own name. */
  name: string
  /** 「地域企業・編集者」. */
  part: string
  worn: boolean
}

export interface Session {
  /** Name of the person who is signed in. */
  name: string
  hats: Hat[]
  /** Where the choice of a hat is posted. */
  switchAction: string
  signOutAction: string
  links: { href: string; label: string }[]
  /** For the form that changes the hat. */
  switchTokens: FormTokens
  /** For the form that signs out. */
  signOutTokens: FormTokens
}

/** The account's menu: change the hat, go to the account's pages, sign out. Opens without JavaScript. */
export function HatMenu({ session }: { session: Session }) {
  const worn = session.hats.find((hat) => hat.worn)
  return (
    <details class="who hats">
      <summary>
        <Icon name="person" />
        <span>
          {session.name}
          {worn && <small>{worn.name === session.name ? worn.part : worn.name}</small>}
        </span>
        <span class="unseen">のメニュー</span>
        <Icon name="down" />
      </summary>
      <div>
        {session.hats.length > 1 && <Hats session={session} />}
        <ul>
          {session.links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        <Form action={session.signOutAction} {...session.signOutTokens}>
          <button class="text">ログアウト</button>
        </Form>
      </div>
    </details>
  )
}

function Hats({ session }: { session: Session }) {
  return (
    <Form action={session.switchAction} {...session.switchTokens}>
      <p>立場を切り替える</p>
      {session.hats.map((hat) => (
        <button class="text" key={hat.value} name="hat" value={hat.value} aria-current={hat.worn ? 'true' : undefined}>
          {hat.name}
          <small>{hat.part}</small>
        </button>
      ))}
    </Form>
  )
}
