import type { Drive, Wave } from '../stimuli/stimulus-model'
import type { DriveContext, DriveOf, DrivePlace } from './drive-shard'
import { poissonTable, type PoissonTable } from './poisson-table'
import { purposes } from './share'
import { pieceAt, waveAt } from './wave'

/** Tables of this many different rates are kept. */
const mostTables = 4096

/**
 * Events a neuron and step that a rate may be raised to while a run goes on. Memory is handed out before:
 * so high a rate has some 2,500 thresholds.
 */
export const mostEventsPerStep = 30_000
const roomForChanges = 2560

/** Independent Poisson trains of one rate. @param mean events a neuron and step */
export function poissonDrive(
  mean: number,
  place: DrivePlace,
  context: DriveContext
): DriveOf<'poisson'> {
  const first = poissonTable(mean)
  const draw = drawing(first, place, context)
  let table = draw.at(first)
  const { population, receptor } = place
  return {
    act: (step) => {
      // One draw serves two steps.
      if (step % 2 === 0) return
      table(population.inputOf(step, receptor), population.inputOf(step + 1, receptor))
    },
    change: (to) => {
      table = draw.at(poissonTable(to.meanPerStep))
    }
  }
}

/** Independent Poisson trains whose rate follows a sine, as far as it is above zero. */
export function poissonWaveDrive(
  { wave }: Extract<Drive, { kind: 'poisson-wave' }>,
  place: DrivePlace,
  context: DriveContext
): DriveOf<'poisson-wave'> {
  const rateOf = (of: Wave) => (step: number) => Math.max(0, waveAt(of, step))
  const most = wave.offset + Math.abs(wave.amplitude)
  const { act, become } = changingPoisson(rateOf(wave), most, place, context)
  return { act, change: (to) => become(rateOf(to.wave)) }
}

/** Independent Poisson trains whose rate has constant pieces. */
export function poissonPiecesDrive(
  drive: Extract<Drive, { kind: 'poisson-pieces' }>,
  place: DrivePlace,
  context: DriveContext
): DriveOf<'poisson-pieces'> {
  const most = Math.max(0, ...drive.values)
  const { act, become } = changingPoisson(pieceAt(drive), most, place, context)
  return { act, change: (to) => become(pieceAt(to)) }
}

/**
 * Independent Poisson trains of one rate that changes.
 * @param begin events a neuron and step; asked for ever later steps
 * @param most  the largest that it can be, unless it is changed
 */
function changingPoisson(
  begin: (step: number) => number,
  most: number,
  place: DrivePlace,
  context: DriveContext
) {
  const { population, receptor } = place
  const draw = drawing(poissonTable(most), place, context)
  const spare = context.arena.allocate(population.lanes * 4)
  const tables = new Map<number, PoissonTable>()
  let meanAt = begin
  const tableOf = (mean: number): PoissonTable => {
    const known = tables.get(mean)
    if (known) return known
    const table = poissonTable(mean)
    if (tables.size >= mostTables) tables.clear()
    tables.set(mean, table)
    return table
  }
  return {
    act: (step: number): void => {
      if (step % 2 === 0) return
      const [now, next] = [meanAt(step), meanAt(step + 1)]
      const first = population.inputOf(step, receptor)
      const second = population.inputOf(step + 1, receptor)
      if (now === next) {
        if (now > 0) draw.at(tableOf(now))(first, second)
        return
      }
      // Where the rate changes within a pair of steps, one draw serves one of them.
      if (now > 0) draw.at(tableOf(now))(first, spare)
      if (next > 0) draw.at(tableOf(next))(spare, second)
    },
    become: (next: (step: number) => number): void => {
      meanAt = next
    }
  }
}

/** Streams of all neurons, and room for the table of one rate at a time. */
function drawing(first: PoissonTable, place: DrivePlace, context: DriveContext) {
  const { kernel, arena, share, seed } = context
  const { population, index } = place
  const { lanes, count } = population
  // Other rates may need a few more thresholds than the highest: their lowest are above zero.
  const room = Math.max(first.thresholds.length + 64, roomForChanges)
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
        void poissonAdd(
          lanes,
          streams,
          stride,
          table,
          halves,
          length,
          base,
          place.weight,
          now,
          next
        )
    }
  }
}

/** Independent Poisson trains, each with a rate of its own. */
export function eachPoisson(
  first: Extract<Drive, { kind: 'poisson-each' }>,
  place: DrivePlace,
  { kernel, arena, share, seed }: DriveContext
): DriveOf<'poisson-each'> {
  const { population, receptor, index } = place
  const { count, lanes } = population
  const { worker, workers } = share
  const ratesOf = ({ meansPerStep }: typeof first): number[] =>
    Array.from({ length: count }, (_, local) => meansPerStep[local * workers + worker] ?? 0)
  const rates = arena.allocateDoubles(ratesOf(first))
  const streams = arena.allocate(lanes * 16)
  const next = arena.allocate(lanes * 8)
  kernel.fn('seedEach')(streams, count, seed, purposes.drive, index, worker, workers)
  // An event within a step reaches its neuron at the step's end.
  const startTrains = kernel.fn('startTrains')
  startTrains(count, streams, rates, next, first.from - 1)
  const addTrains = kernel.fn('addTrains')
  let drive = first
  return {
    act: (step) => {
      if (step < drive.from || step >= drive.until) return
      const slot = population.inputOf(step, receptor)
      addTrains(count, streams, rates, next, step, place.weight, slot)
    },
    change: (to, step) => {
      drive = to
      arena.doubles(rates, count).set(ratesOf(to))
      // A Poisson train has no memory: beginning anew leaves its statistics as they are.
      startTrains(count, streams, rates, next, Math.max(to.from, step) - 1)
    }
  }
}
