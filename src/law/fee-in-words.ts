import { formatYen } from './money.ts'

const feeKinds: Record<string, string> = { monthly: '月額', hourly: '1時間', lump: '一式' }

/** 月額50,000円 — as it is shown everywhere; '' while it is not decided. */
export function feeInWords({ fee_kind, fee_yen }: { fee_kind: string; fee_yen: number | null }): string {
  if (fee_kind === 'unpaid') return '無償'
  return fee_yen === null ? '' : `${feeKinds[fee_kind] ?? ''}${formatYen(fee_yen)}`
}

/** 月10時間ほど; '' while it is not decided. */
export function hoursInWords(hours: number | null): string {
  return hours === null ? '' : `月${hours}時間ほど`
}
