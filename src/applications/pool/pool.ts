import type { Provision } from '../../talents/consent.ts'

/** 町のタレントプール — talents who agreed that a town keeps them in mind. */
export type PoolState = 'joined' | 'left'

export const poolStateNames: Record<PoolState, string> = { joined: '登録中', left: '登録をやめた' }

/** Every legal move. Whoever comes back makes a new entry with a new consent. */
export const poolMoves = {
  leave: { from: ['joined'], to: 'left', by: ['talent'] },
} as const satisfies Record<string, { from: readonly PoolState[]; to: PoolState; by: readonly string[] }>

/** What a town gets, and what for. */
export function provisionOfPool(municipality: string): Provision {
  return {
    recipient: municipality,
    items: ['name', 'email', 'profile'],
    purpose: '町のタレントプールへの登録と、町の求人・催しの案内',
  }
}
