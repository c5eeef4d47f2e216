import { setTimeout as pause } from 'node:timers/promises'
import { emptyLedger, type Ledger } from './ledger.ts'
import { triosOf } from './people.ts'
import { walkRoad } from './road.ts'
import type { Rig } from './rig.ts'

export interface Writers extends Ledger {
  /** What else was answered than done, and how often. */
  refusals: Map<string, number>
  stop(): Promise<void>
}

/** So many trios bring postings from the first line to the agreement, one after another, until they are told to stop. */
export async function startWriters(rig: Rig, count: number): Promise<Writers> {
  const state = { on: true }
  const ledger = emptyLedger()
  const refusals = new Map<string, number>()
  const running = (await triosOf(rig, count)).map(async (trio) => {
    while (state.on) {
      await walkRoad(trio, ledger, state).catch((error: Error) => {
        refusals.set(error.message, (refusals.get(error.message) ?? 0) + 1)
        return pause(200)
      })
      await pause(50)
    }
  })
  const stop = async () => {
    state.on = false
    await Promise.all(running)
  }
  return { ...ledger, refusals, stop }
}
