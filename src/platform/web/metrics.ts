import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Figures for the people who run the machine; they name routes, never people. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry })

const seconds = new Histogram({
  name: 'yui_request_seconds',
  help: 'Time to answer a request, by route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  registers: [registry],
})

/** Measures every request. */
export const observe: MiddlewareHandler = async (c, next) => {
  const end = seconds.startTimer()
  await next()
  end({ method: c.req.method, route: routeOf(c.req.routePath), status: String(c.res.status) })
}

function routeOf(path: string): string {
  return path === '/*' ? 'none' : path
}
