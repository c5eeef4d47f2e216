/** Does work that pauses now and then; at each pause whatever else waits in this process comes first. */
export async function inSteps<Result>(steps: Generator<void, Result, void>): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await breath()
  }
}

/** Lets whatever waits come first. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
