import { z } from 'zod'
import { choice } from '../platform/web/fields.ts'
import { listOrders } from './prefer-order.ts'

export const OrderForm = z.strictObject({ order: choice('並び順', listOrders) })
