/**
 * What somebody typed: understood, or refused with one Japanese sentence that says what to type instead.
 * Every reader of typed text in this folder answers with this shape and never throws.
 */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problem: string }

export function understood<Value>(value: Value): Parsed<Value> {
  return { ok: true, value }
}

export function refused(problem: string): { ok: false; problem: string } {
  return { ok: false, problem }
}

/** Full-width letters, digits and signs to half width, dashes of every kind to `-`, no spaces at all. */
export function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s/g, '')
}
