import { everyStepOf } from './every-step.ts'

everyStepOf(2)
