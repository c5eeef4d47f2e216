import type { Route } from '../../src/route.ts'
import { routes } from '../../src/routes.ts'

/** docs/permissions.md: who reaches which URL, how often, and what is written down, out of the routes themselves. */
export function permissionsPage(): string {
  const rows = routes.map(
    (route) =>
      `| ${route.method.toUpperCase()} | \`${route.path}\` | ${route.for.join(', ')} | ${route.pace} | ${journalOf(route)} |`,
  )
  const head =
    '# Who reaches what\n\nPrinted by `npm run generate` from src/routes.ts; do not edit. Whose record it is, is decided again by the policy of its desk; another tenant’s is 404. A viewer changes nothing.'
  return `${head}\n\n${routes.length} URLs.\n\n| | URL | for | pace | journal |\n|---|---|---|---|---|\n${rows.join('\n')}\n`
}

function journalOf({ journal }: Route): string {
  if (typeof journal === 'string') return journal
  return 'access' in journal ? `access: ${journal.access}` : `— ${journal.none}`
}
