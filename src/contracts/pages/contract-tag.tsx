import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { type ContractState, contractStateNames } from '../contract.ts'

const tones: Record<ContractState, TagTone> = {
  drafted: 'quiet',
  approval: 'waiting',
  proposed: 'waiting',
  in_force: 'active',
  ended: 'good',
  terminated: 'care',
  abandoned: 'bad',
}

export function ContractTag({ state }: { state: ContractState }) {
  return <StatusTag tone={tones[state]}>{contractStateNames[state]}</StatusTag>
}
