/** Work that pauses now and then, so that whoever does it in between requests can let them through. */
export type Steps<Result> = Generator<void, Result, void>

/** Does all the work without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
