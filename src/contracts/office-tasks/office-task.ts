import { moveCheck } from '../../moves.ts'

/** 庁内課題 — what a department could use a professional for, on its way to a posting. */
export type OfficeTaskState = 'collected' | 'grouped' | 'drafted' | 'set_aside'

export const officeTaskStateNames: Record<OfficeTaskState, string> = {
  collected: '集めた課題',
  grouped: '役割に整理',
  drafted: '求人の下書きにした',
  set_aside: '見送り',
}

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const officeTaskMoves = {
  group: { from: ['collected', 'grouped'], to: 'grouped', by: ['client'] },
  setAside: { from: ['collected', 'grouped'], to: 'set_aside', by: ['client'] },
  takeUp: { from: ['set_aside'], to: 'collected', by: ['client'] },
  // Together with every other task of its role.
  draft: { from: ['grouped'], to: 'drafted', by: ['client'] },
} as const satisfies Record<string, { from: readonly OfficeTaskState[]; to: OfficeTaskState; by: readonly string[] }>

export type OfficeTaskMove = keyof typeof officeTaskMoves

export const canMoveOfficeTask = moveCheck<OfficeTaskState, OfficeTaskMove>(officeTaskMoves)

/** 頻度. */
export const frequencies = {
  daily: '毎日',
  weekly: '毎週',
  monthly: '毎月',
  yearly: '年に数回',
  once: '今回だけ',
} as const
export type Frequency = keyof typeof frequencies
