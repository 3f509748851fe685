import { ok } from '../../src-shared/result'
import { runCrossbar, type CrossbarOutcome } from '../devices'
import { crossbarSteps, type CrossbarPlan } from './crossbar-plan'
import { workOnUnits } from './unit-worker'

// Solves one crossbar.

workOnUnits<CrossbarPlan, CrossbarOutcome>(
  ({ crossbar, kernel }, _unit, onStep) => {
    let done = 0
    let isWanted = true
    const progress = (share: number): boolean => {
      for (; isWanted && done < Math.floor(share * crossbarSteps); done++) isWanted = onStep()
      return isWanted
    }
    return ok(runCrossbar(crossbar, { module: kernel, progress }))
  },
  ({ currents, idealCurrents, wordCurrents, errors, maps, matrix }) =>
    [currents, idealCurrents, wordCurrents, errors, ...Object.values(maps), matrix].flatMap(
      (array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : [])
    )
)
