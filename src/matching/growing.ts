/** The same values with room for `length`, at least doubled so that growing one by one stays cheap. */
export function wider<T extends Uint8Array | Int32Array | Float32Array | Float64Array>(values: T, length: number): T {
  if (length <= values.length) return values
  const Kind = values.constructor as new (n: number) => T
  const grown = new Kind(Math.max(length, 2 * values.length))
  grown.set(values)
  return grown
}
