import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { ResolvedDevice } from '../../../src-shared/experiments/characterisation/resolved'
import type { Law } from '../../../src-shared/experiments/network/law'
import type {
  ResolvedCells,
  ResolvedCrossbar
} from '../../../src-shared/experiments/crossbar/resolved'
import type { CellPattern } from '../../../src-shared/experiments/crossbar/schema'
import { drawLaw } from '../measure/draw-law'
import { deviceModels } from '../models'
import type { Device } from '../models/device-model'
import { makeRealDevice, type Making } from '../nonidealities/make-real-device'
import { reachOf } from '../nonidealities/reach-of'
import { randomStream } from '../random'

/** What random streams are for; devices have their own. */
export const purposes = { cells: 1, weights: 2, inputs: 3, reads: 4, devices: 5 } as const

export interface MadeCells {
  /** S, at the read voltage of the device where there is one. */
  readonly conductance: Float64Array
  /** The devices that were programmed; null for plain conductances. */
  readonly devices: readonly Device[] | null
}

/** Draws or looks up what the cells conduct, and programmes devices to it where there are any. */
export function makeCells(crossbar: ResolvedCrossbar): MadeCells {
  const { device, seed, rows, columns, nonlinearity } = crossbar
  if (!device) return { conductance: targetsOf(crossbar, null), devices: null }
  const making = makingOf(device)
  const targets = targetsOf(crossbar, making)
  const keepsDevices = nonlinearity?.law === 'device'
  const devices: Device[] = []
  const conductance = new Float64Array(rows * columns)
  for (let k = 0; k < conductance.length; k++) {
    const one = makeRealDevice(making, seed, purposes.devices, k)
    one.programme(targets[k] ?? 0)
    const read = one.read(device.readVoltage, randomStream(seed, purposes.reads, k))
    conductance[k] = Math.max(0, read)
    if (keepsDevices) devices.push(one)
  }
  return { conductance, devices: keepsDevices ? devices : null }
}

function makingOf({ model, values, spread, nonidealities, readVoltage }: ResolvedDevice): Making {
  return {
    model: modelWithId(deviceModels, model),
    values,
    effects: nonidealities,
    spread,
    readVoltage
  }
}

function targetsOf(
  { cells, rows, columns, seed }: ResolvedCrossbar,
  making: Making | null
): Float64Array {
  switch (cells.from) {
    case 'values':
      return cells.conductance
    case 'law':
      return drawMatrix(cells.law, rows, columns, seed, purposes.cells)
    case 'pattern': {
      const isOn = patternOf(cells.pattern, cells.share, seed)
      return fill(rows, columns, (i, j) => (isOn(i, j) ? cells.on : cells.off))
    }
    case 'weights': {
      const weights =
        cells.weights instanceof Float64Array
          ? cells.weights
          : drawMatrix(cells.weights, rows, columns, seed, purposes.weights)
      return storeWeights(weights, cells, making)
    }
  }
}

/** Conductances in a straight line from the lowest to the highest weight; weights beyond are cut. */
function storeWeights(
  weights: Float64Array,
  cells: Extract<ResolvedCells, { from: 'weights' }>,
  making: Making | null
): Float64Array {
  let [lowest, highest] = [Infinity, -Infinity]
  for (const weight of weights) {
    lowest = Math.min(lowest, weight)
    highest = Math.max(highest, weight)
  }
  lowest = cells.lowest ?? lowest
  highest = cells.highest ?? highest
  const reach = making && typicalReach(making)
  const low = cells.low ?? reach?.low ?? 0
  const high = cells.high ?? reach?.high ?? 0
  const width = highest - lowest
  return weights.map((weight) => {
    const share = width > 0 ? (weight - lowest) / width : 1
    return low + (high - low) * Math.min(1, Math.max(0, share))
  })
}

function typicalReach({ model, values, readVoltage = model.readVoltage }: Making) {
  return reachOf(model.make(values, randomStream(0)), readVoltage)
}

function patternOf(
  pattern: CellPattern,
  share: number,
  seed: number
): (row: number, column: number) => boolean {
  switch (pattern) {
    case 'checkerboard':
      return (i, j) => (i + j) % 2 === 0
    case 'stripes-across':
      return (i) => i % 2 === 0
    case 'stripes-down':
      return (_, j) => j % 2 === 0
    case 'diagonal':
      return (i, j) => i === j
    case 'random':
      return (i, j) => randomStream(seed, purposes.cells, i, j).uniform() < share
  }
}

/** Each row has a stream of its own, so that an array keeps its cells when it grows. */
function drawMatrix(
  law: Law,
  rows: number,
  columns: number,
  seed: number,
  purpose: number
): Float64Array {
  const matrix = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++) {
    const random = randomStream(seed, purpose, i)
    for (let j = 0; j < columns; j++) matrix[i * columns + j] = drawLaw(law, random)
  }
  return matrix
}

function fill(
  rows: number,
  columns: number,
  at: (row: number, column: number) => number
): Float64Array {
  const matrix = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) matrix[i * columns + j] = at(i, j)
  }
  return matrix
}
