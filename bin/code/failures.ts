/** What of Vitest's report in JSON is read here. */
export interface Report {
  testResults: readonly {
    name: string
    status: string
    message?: string
    assertionResults: readonly { fullName: string; status: string; failureMessages?: readonly string[] }[]
  }[]
}

const MOST_LINES = 12
/** A page that was not as expected is one very long line. */
const LONGEST = 300

/** Each test that failed, with its file and the first lines of why; a file that could not be read counts as one. */
export function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0) return status === 'failed' ? [told(name, 'the file itself', message ? [message] : [])] : []
    return tests.map((test) => told(name, test.fullName, test.failureMessages ?? []))
  })
}

function told(file: string, test: string, why: readonly string[]): string {
  const lines = why.join('\n').split('\n').slice(0, MOST_LINES)
  return [`${file}: ${test}`, ...lines.map((line) => `    ${line.slice(0, LONGEST)}`)].join('\n')
}
