import table from '../../data/tax/consumption-tax.json' with { type: 'json' }
import { inForce } from './effective-dated.ts'
import { shareOf } from './money.ts'

/**
 * 消費税 — 適格請求書 rounds once per rate, never per line (消費税法施行令70条の10, 基通1-8-15, インボイスQ&A問57).
 * Fractions are cut. All amounts in yen, rates in percent.
 */
export type RateKind = 'standard' | 'reduced'

export function consumptionTaxRate(kind: RateKind, day: Temporal.PlainDate): number {
  return inForce(table, day)[kind]
}

/** Tax on a sum without tax. */
export function taxOn(withoutTax: number, rate: number): number {
  return shareOf(withoutTax, rate, 100)
}

/** 内税: the tax inside a sum with tax. 55,000 at 10 % → 5,000. */
export function innerTax(withTax: number, rate: number): number {
  return shareOf(withTax, rate, 100 + rate)
}

export interface TaxedSum {
  rate: number
  withoutTax: number
  tax: number
}

/** Sums the lines by rate, then takes the tax of each sum once; the highest rate first. */
export function taxByRate(lines: readonly { yen: number; rate: number }[]): TaxedSum[] {
  const sums = new Map<number, number>()
  for (const { yen, rate } of lines) sums.set(rate, (sums.get(rate) ?? 0) + yen)
  return [...sums]
    .toSorted(([a], [b]) => b - a)
    .map(([rate, withoutTax]) => ({ rate, withoutTax, tax: taxOn(withoutTax, rate) }))
}
