import type { Attack } from './attack.ts'

interface Sending {
  /** Sends the same again. @returns seconds */
  again: (a: Attack) => Promise<number>
  /** The public list, in the same moment. @returns seconds */
  listPage: () => Promise<number>
}

/** So many list pages of the same moment make a second on a machine that has nothing else to do. */
const PAGES = 60

interface Speed {
  /** @returns what is wrong with it, or null */
  tooSlow(a: Attack, seconds: number, where: string): Promise<string | null>
  /** How long they took, and the ten slowest. */
  told(): string
}

/**
 * None may take a second. A machine that runs other things stalls now and then, so what was slow is sent twice more, and the
 * best of the three is held against the public list in the same moment: slower than a second AND than sixty list pages is ours.
 */
export function speedOf({ again, listPage }: Sending): Speed {
  const seen: { seconds: number; where: string }[] = []
  return {
    async tooSlow(a, seconds, where) {
      seen.push({ seconds, where: where.slice(0, 200) })
      if (seconds < 1) return null
      const best = Math.min(seconds, await again(a), await again(a))
      if (best < 1) return null
      const page = middleOf([await listPage(), await listPage(), await listPage()])
      if (best < PAGES * page) return null
      return `slow: ${best.toFixed(1)} s, ${(best / page).toFixed(0)} list pages of ${(page * 1000).toFixed(0)} ms`
    },
    told: () => toldOf(seen),
  }
}

const middleOf = (three: readonly number[]): number => three.toSorted((x, y) => x - y)[1] ?? 0

function toldOf(seen: readonly { seconds: number; where: string }[]): string {
  const sorted = seen.toSorted((x, y) => y.seconds - x.seconds)
  const at = (share: number) => `${((sorted[Math.floor(sorted.length * share)]?.seconds ?? 0) * 1000).toFixed(0)} ms`
  const ten = sorted.slice(0, 10).map(({ seconds, where }) => `${seconds.toFixed(2)} s ${where}`)
  return [`p50 ${at(0.5)}, p99 ${at(0.01)}, max ${at(0)}`, ...ten].join('\n')
}
