import { type Route, routesOf } from '../../route.ts'
import { drawDebriefings, saveDebriefing, saveMaterial, sendMaterial, takeBackDebriefing } from './handlers.tsx'
import { MATERIAL_BYTES } from './materials.ts'

const MINE = '/my/contracts/:contract/debriefings'
const THEIRS = '/client/contracts/:contract/debriefings'
const seen = { access: 'contract.seen' } as const
const my = { for: ['talent'], method: 'get', pace: 'reading', journal: seen } as const
const client = { for: ['company', 'municipality'], method: 'get', pace: 'reading', journal: seen } as const
const write = { for: ['company', 'municipality'], method: 'post', pace: 'writing' } as const
const limit = MATERIAL_BYTES + 100_000

/** 報告会: below the contract that it is about; the client writes, both read. */
export const debriefingRoutes: readonly Route[] = routesOf(
  { ...my, path: MINE, handle: (visit) => drawDebriefings(visit, 'talent') },
  { ...my, path: `${MINE}/:debriefing/materials/:material`, handle: sendMaterial },
  { ...client, path: THEIRS, handle: (visit) => drawDebriefings(visit, 'client') },
  { ...client, path: `${THEIRS}/:debriefing/materials/:material`, handle: sendMaterial },
  { ...write, path: THEIRS, journal: 'debriefing.recorded', handle: saveDebriefing },
  { ...write, path: `${THEIRS}/:debriefing/withdrawals`, journal: 'debriefing.withdrawn', handle: takeBackDebriefing },
  {
    ...write,
    path: `${THEIRS}/:debriefing/materials`,
    limit,
    journal: 'debriefing.material_added',
    handle: saveMaterial,
  },
)
