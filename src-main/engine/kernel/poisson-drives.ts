import type { Drive } from '../stimuli/stimulus-model'
import type { DriveContext, DrivePlace, DriveShard } from './drive-shard'
import { poissonTable, type PoissonTable } from './poisson-table'
import { purposes } from './share'

/** Tables of this many different rates are kept. */
const mostTables = 4096

/** Independent Poisson trains of one unchanging rate. @param mean events a neuron and step */
export function poissonDrive(mean: number, place: DrivePlace, context: DriveContext): DriveShard {
  const draw = drawing(poissonTable(mean).thresholds.length, place, context)
  const table = draw.at(poissonTable(mean))
  const { population, receptor } = place
  return (step) => {
    // One draw serves two steps.
    if (step % 2 === 0) return
    table(population.inputOf(step, receptor), population.inputOf(step + 1, receptor))
  }
}

/**
 * Independent Poisson trains of one rate that changes.
 * @param meanAt events a neuron and step; asked for ever later steps
 * @param most   the largest that it can be
 */
export function changingPoisson(
  meanAt: (step: number) => number,
  most: number,
  place: DrivePlace,
  context: DriveContext
): DriveShard {
  const { population, receptor } = place
  const { thresholds } = poissonTable(most)
  // Lower rates may need a few more thresholds than the highest: their lowest are above zero.
  const draw = drawing(thresholds.length + 64, place, context)
  const spare = context.arena.allocate(population.lanes * 4)
  const tables = new Map<number, PoissonTable>()
  const tableOf = (mean: number): PoissonTable => {
    const known = tables.get(mean)
    if (known) return known
    const table = poissonTable(mean)
    if (tables.size >= mostTables) tables.clear()
    tables.set(mean, table)
    return table
  }
  return (step) => {
    if (step % 2 === 0) return
    const [now, next] = [meanAt(step), meanAt(step + 1)]
    const [first, second] = [
      population.inputOf(step, receptor),
      population.inputOf(step + 1, receptor)
    ]
    if (now === next) {
      if (now > 0) draw.at(tableOf(now))(first, second)
      return
    }
    // Where the rate changes within a pair of steps, one draw serves one of them.
    if (now > 0) draw.at(tableOf(now))(first, spare)
    if (next > 0) draw.at(tableOf(next))(spare, second)
  }
}

/** Streams of all neurons, and room for the table of one rate at a time. */
function drawing(
  room: number,
  { population, weight, index }: DrivePlace,
  { kernel, arena, share, seed }: DriveContext
) {
  const { lanes, count } = population
  const stride = lanes * 4
  const streams = arena.allocate(stride * 4)
  const { worker, workers } = share
  kernel.fn('seedLanes')(streams, stride, count, seed, purposes.drive, index, worker, workers)
  const poissonAdd = kernel.fn('poissonAdd')
  const table = arena.allocate(room * 4)
  const halves = arena.allocate(room * 2)
  let placed: PoissonTable | null = null
  return {
    /** Makes a rate the present one. @returns draws for two steps' inputs, given their addresses */
    at: (rate: PoissonTable): ((now: number, next: number) => void) => {
      const { base, thresholds } = rate
      const { length } = thresholds
      if (rate !== placed) {
        if (length > room) throw new Error('a Poisson rate above the highest one announced')
        placed = rate
        arena.words(table, length).set(thresholds)
        const upper = thresholds.map((threshold) => (threshold >>> 16) ^ 0x8000)
        arena.halves(halves, length).set(upper)
      }
      return (now, next) =>
        void poissonAdd(lanes, streams, stride, table, halves, length, base, weight, now, next)
    }
  }
}

/** Independent Poisson trains, each with a rate of its own. */
export function eachPoisson(
  { meansPerStep, from, until }: Extract<Drive, { kind: 'poisson-each' }>,
  { population, receptor, weight, index }: DrivePlace,
  { kernel, arena, share, seed }: DriveContext
): DriveShard {
  const { count, lanes } = population
  const { worker, workers } = share
  const rates = arena.allocateDoubles(
    Array.from({ length: count }, (_, local) => meansPerStep[local * workers + worker] ?? 0)
  )
  const streams = arena.allocate(lanes * 16)
  const next = arena.allocate(lanes * 8)
  kernel.fn('seedEach')(streams, count, seed, purposes.drive, index, worker, workers)
  // An event within a step reaches its neuron at the step's end.
  kernel.fn('startTrains')(count, streams, rates, next, from - 1)
  const addTrains = kernel.fn('addTrains')
  return (step) => {
    if (step < from || step >= until) return
    const slot = population.inputOf(step, receptor)
    addTrains(count, streams, rates, next, step, weight, slot)
  }
}
