import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on loopback, tells the parent where, and answers it how much processor time has gone by. */
export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: (user + system) / 1000 })
  })
  process.on('disconnect', () => process.exit(0))
}
