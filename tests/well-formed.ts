import assert from 'node:assert/strict'

const token =
  /<\?xml [^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*")*)\s*(\/?)>|([^<]+)/y

/**
 * Walks through XML as a parser does: every tag is closed in order, attributes are quoted, texts hold no bare `<` or `&` and
 * no character that XML 1.0 forbids. Throws with the place where it is not so.
 */
export function wellFormed(xml: string): void {
  // oxlint-disable-next-line no-control-regex
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  assert.ok(xml.isWellFormed(), 'half of a surrogate pair')
  const open: string[] = []
  let roots = 0
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    token.lastIndex = at
    const [, end, name, , empty, text] = token.exec(xml) ?? assert.fail(`not XML at ${at}: ${xml.slice(at, at + 60)}`)
    if (text !== undefined) assert.doesNotMatch(text, /&(?!(amp|lt|gt|quot|apos);)/, `bare & in ${text}`)
    if (name === undefined) continue
    if (end) assert.equal(open.pop(), name)
    else if (!empty) open.push(name)
    if (open.length === 0) roots++
  }
  assert.deepEqual(open, [])
  assert.equal(roots, 1, 'one root')
}
