import type { Step } from '../../ui/step-navigation.tsx'
import { type ApplicationState, applicationStateNames } from '../application.ts'

const way: readonly ApplicationState[] = ['submitted', 'screening', 'interview', 'offered', 'accepted', 'contracted']

export const isOnItsWay = (state: ApplicationState): boolean => way.includes(state)

export function stepsTo(state: ApplicationState): Step[] {
  const here = way.indexOf(state)
  return way.map((each, at) => ({ label: applicationStateNames[each], state: at === here ? 'now' : beside(at, here) }))
}

const beside = (at: number, here: number): 'done' | 'todo' => (at < here ? 'done' : 'todo')
