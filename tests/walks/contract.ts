import { as } from '../../src/actor.ts'
import { contractMoves, type ContractState, contractStates } from '../../src/contracts/contract.ts'
import { askApproval } from '../../src/contracts/approve-contract.ts'
import type { Stage } from '../deeds/deed.ts'
import { contractsOf, type MadeContract } from '../world/contracts.ts'
import { NOW, office } from '../world/office.ts'
import { stepsInForce } from './contract-in-force.ts'
import type { Made } from './contract-model.ts'
import { stepsBeforeForce } from './contract-steps.ts'
import type { Lifecycle } from './lifecycle.ts'

/** 契約. */
export function contractLifecycle(stage: Stage): Lifecycle<Made> {
  const { owner } = stage
  let begun = 0
  const look = async (made: Made): Promise<void> => {
    const row = await rowOf(stage, made)
    made.current = row.current_version
    made.pending = row.pending_version
  }
  return {
    noun: 'contract',
    states: contractStates,
    moves: contractMoves,
    // Every other one of them with 決裁.
    begin: () => drafted(stage, begun++ % 2 === 0),
    stand: async (state) => {
      const made = await standing(stage, state as ContractState)
      await look(made)
      return made
    },
    stateOf: async (made) => (await rowOf(stage, made)).state,
    subjectOf: ({ id }) => id,
    look,
    steps: [...stepsBeforeForce(stage), ...stepsInForce(stage)],
  }

  async function standing(on: Stage, state: ContractState): Promise<Made> {
    if (state === 'drafted') return drafted(on, false)
    if (state === 'approval') {
      const made = await drafted(on, true)
      await as(on.db, made.client, (tx) => askApproval(tx, made.client, made.id, NOW))
      return made
    }
    const make = state === 'proposed' || state === 'abandoned' ? 'proposed' : 'inForce'
    const made = await known(on, await contractsOf(on)[make](), false)
    const isOver = state !== 'proposed' && state !== 'in_force'
    if (isOver) await owner.updateTable('contracts').set({ state, ended_at: NOW }).where('id', '=', made.id).execute()
    return made
  }
}

async function drafted(stage: Stage, needsApproval: boolean): Promise<Made> {
  const made = await contractsOf(stage).drafted()
  await stage.owner.updateTable('contracts').set({ needs_approval: needsApproval }).where('id', '=', made.id).execute()
  return known(stage, made, needsApproval)
}

async function known({ owner }: Stage, made: MadeContract, needsApproval: boolean): Promise<Made> {
  const approver = await office(owner).member('company', made.client.organizationId)
  const nothing = { approved: new Set<number>(), consents: new Set<string>(), isAnnounced: false }
  return { ...made, ...nothing, approver, needsApproval, current: 1, pending: null }
}

const rowOf = ({ owner }: Stage, { id }: { id: string }) =>
  owner.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
