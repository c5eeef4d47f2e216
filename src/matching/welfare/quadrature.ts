/** Nodes and weights for ∫₀¹ h(t) dt. */
export interface Quadrature {
  nodes: Float64Array
  weights: Float64Array
}

/** Gauss–Legendre on [0, 1], n from 1: exact for polynomials of degree below 2n. Newton's method on Bonnet's recursion. */
export function gaussLegendre(n: number): Quadrature {
  const nodes = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    for (let step = 0; step < 8; step++) {
      const { value, slope } = legendre(n, x)
      x -= value / slope
    }
    nodes[i] = (1 - x) / 2
    weights[i] = 1 / ((1 - x * x) * legendre(n, x).slope ** 2)
  }
  return { nodes, weights }
}

function legendre(n: number, x: number): { value: number; slope: number } {
  let previous = 1
  let value = x
  for (let k = 2; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * previous) / k
    previous = value
    value = next
  }
  return { value, slope: (n * (x * value - previous)) / (x * x - 1) }
}
