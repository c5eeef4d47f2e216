import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * PostgreSQL refuses to run as root. As root, the command is run as an ordinary user instead: in a user namespace
 * where that is allowed, else as `postgres`, else as `nobody`; the latter two get the folder as their own.
 * @returns the command with its arguments, ready for spawn
 */
export function asOrdinaryUser(command: readonly string[], folder: string): [string, ...string[]] {
  const [program = '', ...args] = command
  if (process.getuid?.() !== 0) return [program, ...args]
  if (works('unshare', ['-U', '--map-user=1000', '--map-group=1000', 'true']))
    return ['unshare', '-U', '--map-user=1000', '--map-group=1000', program, ...args]
  const user = works('id', ['-u', 'postgres']) ? 'postgres' : 'nobody'
  giveFolder(folder, user)
  return ['setpriv', `--reuid=${user}`, '--regid', groupOf(user), '--clear-groups', program, ...args]
}

function works(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function groupOf(user: string): string {
  return execFileSync('id', ['-gn', user], { encoding: 'utf8' }).trim()
}

function giveFolder(folder: string, user: string): void {
  const uid = Number(execFileSync('id', ['-u', user], { encoding: 'utf8' }))
  const gid = Number(execFileSync('id', ['-g', user], { encoding: 'utf8' }))
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  chownSync(folder, uid, gid)
  chownSync(dirname(folder), uid, gid)
}
