/**
 * Milliseconds of the processor that this process spent on a piece of work, all its threads together, the least of three
 * tries. Other programs on the machine do not count, as they would on a clock on the wall.
 */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const tries: number[] = []
  for (let n = 0; n < 3; n++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    tries.push((user + system) / 1000)
  }
  return Math.min(...tries)
}
