import { Section } from '../ui/heading.tsx'
import type { Work } from './works/work.ts'

/** 実績の見本 on a profile. The caller hands over only what its reader may see. */
export function WorkList({ works }: { works: readonly Work[] }) {
  if (works.length === 0) return null
  return (
    <Section title="実績の見本">
      <ul>
        {works.map((work) => (
          <li key={work.id}>
            {work.title}
            <br />
            <WorkLink work={work} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The link itself. Where it leads, nobody here has looked: it says so by showing its whole address. */
export function WorkLink({ work: { id, url, fileName } }: { work: Work }) {
  if (url === null) return <a href={`/works/${id}`}>{fileName ?? 'ファイル'}(ファイルを開く)</a>
  return (
    <a href={url} rel="noopener noreferrer nofollow ugc">
      {url}
    </a>
  )
}
