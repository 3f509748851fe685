import type { ResolvedDevice } from '../../../src-shared/experiments/characterisation/resolved'
import { deviceMaker } from '../measure/measure-unit'
import { randomStream } from '../random'

const budgetSeconds = 0.005
const mostCells = 500

/** What making, programming and reading a cell of a device take on this machine, seconds. */
export function cellSeconds(device: ResolvedDevice): number {
  const random = randomStream(1)
  const cell = (index: number): void => {
    const made = deviceMaker(device, 1, [index])(0)
    made.programme(made.value(device.readVoltage))
    made.read(device.readVoltage, random)
  }
  // The first is slow whatever it does.
  cell(0)
  const began = performance.now()
  let [count, seconds] = [0, 0]
  while (seconds < budgetSeconds && count < mostCells) {
    cell(++count)
    seconds = (performance.now() - began) / 1000
  }
  return seconds / count
}
