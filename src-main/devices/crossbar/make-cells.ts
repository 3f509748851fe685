import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type {
  OwnLaw,
  ResolvedDevice
} from '../../../src-shared/experiments/characterisation/resolved'
import type { Law } from '../../../src-shared/experiments/network/law'
import type {
  ResolvedCells,
  ResolvedCrossbar
} from '../../../src-shared/experiments/crossbar/resolved'
import type { CellPattern } from '../../../src-shared/experiments/crossbar/schema'
import { drawLaw } from '../measure/draw-law'
import { nameKey } from '../measure/name-key'
import { deviceModels } from '../models'
import type { Device } from '../models/device-model'
import { makeRealDevice, type Making } from '../nonidealities/make-real-device'
import { reachOf } from '../nonidealities/reach-of'
import { randomStream } from '../random'
import { injectFaults, type FaultCounts } from './faults'
import { purposes } from './purposes'

export interface MadeCells {
  /** S, at the read voltage of the device where there is one. */
  readonly conductance: Float64Array
  /** What the cells were to conduct, S. */
  readonly targets: Float64Array
  /** Lowest and highest conductance: the reach of the device, else what is aimed at. */
  readonly range: { readonly low: number; readonly high: number }
  /** The devices that were programmed; null for plain conductances. */
  readonly devices: readonly Device[] | null
  /** Null where no faults are injected. */
  readonly counts: FaultCounts | null
}

/** Draws or looks up what the cells conduct, programmes devices to it where there are any, and injects faults. */
export function makeCells(crossbar: ResolvedCrossbar): MadeCells {
  const { device } = crossbar
  const making = device && makingOf(device)
  const targets = targetsOf(crossbar, making)
  const range = (making && typicalReach(making)) ?? endsOf(targets)
  const { conductance, devices } = making
    ? programme(crossbar, making, targets)
    : { conductance: targets.slice(), devices: null }
  const counts = injectFaults(crossbar, conductance, range)
  return { conductance, targets, range, devices, counts }
}

/** Makes a device for each cell, programmes it and reads it. */
function programme(
  { device, seed, rows, columns, nonlinearity }: ResolvedCrossbar,
  making: Making,
  targets: Float64Array
): Pick<MadeCells, 'conductance' | 'devices'> {
  const keepsDevices = nonlinearity?.law === 'device'
  const readVoltage = making.readVoltage ?? making.model.readVoltage
  const laws = device?.laws ?? []
  const devices: Device[] = []
  const conductance = new Float64Array(rows * columns)
  for (let k = 0; k < conductance.length; k++) {
    const own = laws.length === 0 ? making : withLaws(making, laws, seed, k, columns)
    const one = makeRealDevice(own, seed, purposes.devices, k)
    one.programme(targets[k] ?? 0)
    const read = one.read(readVoltage, randomStream(seed, purposes.reads, k))
    conductance[k] = Math.max(0, read)
    if (keepsDevices) devices.push(one)
  }
  return { conductance, devices: keepsDevices ? devices : null }
}

/** Parameters of one cell by laws of the document, each from a stream of the cell's place and the law. */
function withLaws(
  making: Making,
  laws: readonly OwnLaw[],
  seed: number,
  k: number,
  columns: number
): Making {
  const place = [Math.floor(k / columns), k % columns] as const
  const drawn = laws.map(({ parameter, law }) => {
    const random = randomStream(seed, purposes.laws, ...place, nameKey(parameter))
    return [parameter, drawLaw(law, random)] as const
  })
  return { ...making, values: { ...making.values, ...Object.fromEntries(drawn) } }
}

function endsOf(targets: Float64Array): { readonly low: number; readonly high: number } {
  let [low, high] = [Infinity, -Infinity]
  for (const target of targets) {
    low = Math.min(low, target)
    high = Math.max(high, target)
  }
  return { low, high }
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
  const ends = endsOf(weights)
  const lowest = cells.lowest ?? ends.low
  const highest = cells.highest ?? ends.high
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
