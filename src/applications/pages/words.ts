import { formatYen } from '../../law/money.ts'

interface Wished {
  wishedFeeYen: number | null
  wishedHours: number | null
}

/** 月50,000円・月12時間, what the talent wished for in this application; '' when nothing was said. */
export function wishedInWords({ wishedFeeYen, wishedHours }: Wished): string {
  return [feeWishInWords(wishedFeeYen), wishedHours === null ? '' : `月${wishedHours}時間`].filter(Boolean).join('・')
}

function feeWishInWords(yen: number | null): string {
  if (yen === 0) return '金額は問わない'
  return yen === null ? '' : `月${formatYen(yen)}`
}
