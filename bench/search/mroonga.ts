import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { whereOf, type Engine } from './engine.ts'
import type { Sample } from './generate.ts'
import { facets, type Question } from './queries.ts'

const plugin = '/usr/lib/mysql/plugin/ha_mroonga.so'
const install = '/usr/share/mysql/mroonga/install.sql'
const end = '-- end --'

/** MariaDB with Mroonga, started for this run in a folder of its own; null where Debian's packages are not installed. */
export async function openMroonga(samples: readonly Sample[], texts: readonly string[]): Promise<Engine | null> {
  if (!existsSync(plugin) || !existsSync(install)) return null
  const folder = mkdtempSync(join(tmpdir(), 'yui-mroonga-'))
  const server = await startMariadb(folder)
  const ask = talk(folder)
  await ask(`source ${install}`)
  await ask('create database bench; use bench')
  await ask(`create table posting (id int primary key, occupation varchar(20), prefecture varchar(10), industry varchar(20), fee int, hours int,
    closing date, body text, fulltext index (body) comment 'tokenizer "TokenBigram"') engine = mroonga default charset utf8mb4`)
  const file = join(folder, 'rows.tsv')
  writeFileSync(file, samples.map((sample, at) => rowOf(sample, texts[at] ?? '')).join(''))
  await ask(`load data local infile '${file}' into table posting character set utf8mb4`)
  return {
    name: 'mroonga',
    meaning: 'letters',
    ceiling: Infinity,
    answer: (question) => answer(ask, question),
    close: async () => {
      ask.leave()
      server.kill('SIGTERM')
      if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Ask {
  (sql: string): Promise<string[]>
  leave: () => void
}

async function startMariadb(folder: string): Promise<ChildProcess> {
  const own = [`--datadir=${join(folder, 'data')}`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])]
  execFileSync('mariadb-install-db', ['--no-defaults', ...own, '--auth-root-authentication-method=normal'], {
    stdio: 'ignore',
  })
  const socket = join(folder, 's')
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      ...own,
      `--socket=${socket}`,
      '--skip-networking',
      '--local-infile=1',
      '--plugin-maturity=unknown',
    ],
    {
      stdio: 'ignore',
    },
  )
  for (let tries = 0; !existsSync(socket) && tries < 300; tries++) await wait(100)
  return server
}

/** One client program for the whole run, so that no question pays for a connection. */
function talk(folder: string): Ask {
  const client = spawn(
    'mariadb',
    [
      '--no-defaults',
      `--socket=${join(folder, 's')}`,
      '-uroot',
      '--batch',
      '--unbuffered',
      '--skip-column-names',
      '--local-infile=1',
      '--default-character-set=utf8mb4',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  let lines: string[] = []
  let done: ((lines: string[]) => void) | null = null
  createInterface({ input: client.stdout }).on('line', (line) => {
    if (line !== end) lines.push(line)
    else {
      const [finished, all] = [done, lines]
      lines = []
      done = null
      finished?.(all)
    }
  })
  const ask = (sql: string) =>
    new Promise<string[]>((resolve) => {
      done = resolve
      client.stdin.write(`${sql};\nselect '${end}';\n`)
    })
  return Object.assign(ask, { leave: () => client.stdin.end() })
}

function rowOf({ number, occupation, prefecture, industry, fee, hours, closing }: Sample, text: string): string {
  return `${[number, occupation, prefecture, industry, fee, hours, closing, text.replaceAll('\n', ' | ')].join('\t')}\n`
}

async function answer(ask: Ask, question: Question): Promise<number> {
  const words = question.words.map(({ forms: [form = ''] }) => `+"${form}"`).join(' ')
  const match = `match (body) against ('${words}' in boolean mode)`
  if (!question.filters) {
    const rows = await ask(
      `select count(*) from posting where ${match}; select id from posting where ${match} order by id desc limit 20`,
    )
    return Number(rows[0])
  }
  const counts = facets
    .map((facet) => `union all select '${facet}', ${facet}, count(*) from hits group by ${facet}`)
    .join(' ')
  const rows =
    await ask(`with hits as (select id, occupation, prefecture, industry from posting where ${match} and ${whereOf(question)})
    select 'total', null, count(*) from hits ${counts} union all (select 'id', id, 0 from hits order by id desc limit 20)`)
  return Number(rows.find((row) => row.startsWith('total'))?.split('\t')[2])
}
