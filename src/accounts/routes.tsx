import { type Route, routesOf } from '../route.ts'

export const accountRoutes: readonly Route[] = routesOf({
  method: 'get',
  path: '/',
  for: ['anyone'],
  pace: 'reading',
  journal: { none: '公開情報' },
  handle: (visit) => visit.page({ title: 'ホーム', indexable: true }, <h1>結</h1>),
})
