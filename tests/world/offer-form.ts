/** 条件の提示 of half a year at 50,000 yen a month, as its form is typed. */
export const offerForm = {
  feeKind: 'monthly',
  feeYen: '50,000',
  hoursPerMonth: '10',
  'startsOn-year': '2026',
  'startsOn-month': '1',
  'startsOn-day': '1',
  'endsOn-year': '2026',
  'endsOn-month': '6',
  'endsOn-day': '30',
  duties: 'ECサイトの改善',
  workPlace: 'オンライン',
  paymentRule: 'next-month-end',
  travelPaidBy: 'client',
}
