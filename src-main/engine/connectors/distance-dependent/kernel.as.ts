import { nextUniform } from '../../kernel/random.as'
import { placeNeuron } from '../positions.as'

// Options, f64 each.
const KERNEL: usize = 0
const PEAK: usize = 8
const SCALE: usize = 16
const AXES: usize = 24
const PERIODIC: usize = 32
const EXTENT: usize = 40 // three
const SOURCE_POPULATION: usize = 64
const TARGET_POPULATION: usize = 72
const SOURCE_SPACE: usize = 80 // four
const TARGET_SPACE: usize = 112 // four
const PURPOSE: usize = 144
const CELLS: usize = 152 // three
const LEAST: usize = 176

// The table: a header, where each cell's sources begin, the sources by cell, their places, and the
// steps from a target's cell to the cells within reach.
const STREAM: usize = 0
const PLACE: usize = 16
const STEPS: usize = 40
const SEED: usize = 44
const HEADER: usize = 64
const stepBytes: usize = 32

const GAUSSIAN: i32 = 0
const EXPONENTIAL: i32 = 1
const LINEAR: i32 = 2

/** Probability of a connection over the distance whose square is given. */
@inline
function probability(kernel: i32, peak: f64, scale: f64, square: f64): f64 {
  if (kernel == GAUSSIAN) return peak * Math.exp(-square / (2 * scale * scale))
  const distance = Math.sqrt(square)
  if (kernel == EXPONENTIAL) return peak * Math.exp(-distance / scale)
  if (kernel == LINEAR) return peak * max<f64>(0, 1 - distance / scale)
  // Neurons of a grid lie at the very edge; rounding does not decide about them.
  return distance <= scale * (1 + 1e-9) ? peak : 0
}

@inline
function option(options: usize, at: usize): f64 {
  return load<f64>(options + at)
}

@inline
function cellsAlong(options: usize, axis: i32): i32 {
  return <i32>load<f64>(options + CELLS + ((<usize>axis) << 3))
}

@inline
function cellAlong(options: usize, place: usize, axis: i32): i32 {
  const along = cellsAlong(options, axis)
  const extent = load<f64>(options + EXTENT + ((<usize>axis) << 3))
  const position = load<f64>(place + ((<usize>axis) << 3))
  return min(along - 1, <i32>((position / extent) * <f64>along))
}

@inline
function cellOf(options: usize, place: usize): u32 {
  const y = cellAlong(options, place, 1) + cellsAlong(options, 1) * cellAlong(options, place, 2)
  return <u32>(cellAlong(options, place, 0) + cellsAlong(options, 0) * y)
}

@inline
function placeSource(table: usize, options: usize, source: u32, seed: u32): void {
  placeNeuron(
    table + PLACE,
    source,
    <i32>option(options, AXES),
    options + SOURCE_SPACE,
    options + EXTENT,
    table + STREAM,
    seed,
    <u32>option(options, PURPOSE),
    <u32>option(options, SOURCE_POPULATION)
  )
}

@inline
function starts(table: usize): usize {
  return table + HEADER
}

@inline
function order(options: usize, table: usize): usize {
  const cells = cellsAlong(options, 0) * cellsAlong(options, 1) * cellsAlong(options, 2)
  return starts(table) + ((<usize>cells + 2) << 2)
}

@inline
function places(options: usize, table: usize, sources: u32): usize {
  return (order(options, table) + ((<usize>sources) << 2) + 7) & ~7
}

@inline
function steps(options: usize, table: usize, sources: u32): usize {
  return places(options, table, sources) + <usize>sources * 24
}

/** Sorts the sources into cells and finds out which cells a target has to look at. */
export function prepare(
  table: usize,
  sources: u32,
  targets: u32,
  options: usize,
  stream: usize,
  seed: u32,
  purpose: u32,
  projection: u32
): u32 {
  const cells = cellsAlong(options, 0) * cellsAlong(options, 1) * cellsAlong(options, 2)
  const start = starts(table)
  store<u32>(table + SEED, seed)
  memory.fill(start, 0, (<usize>cells + 2) << 2)
  for (let source: u32 = 0; source < sources; source++) {
    placeSource(table, options, source, seed)
    const at = start + ((<usize>cellOf(options, table + PLACE) + 2) << 2)
    store<u32>(at, load<u32>(at) + 1)
  }
  for (let cell: usize = 1; cell <= <usize>cells; cell++) {
    const at = start + (cell << 2)
    store<u32>(at, load<u32>(at) + load<u32>(at, 4), 4)
  }
  const sorted = order(options, table)
  const place = places(options, table, sources)
  for (let source: u32 = 0; source < sources; source++) {
    placeSource(table, options, source, seed)
    const at = start + ((<usize>cellOf(options, table + PLACE) + 1) << 2)
    const k = <usize>load<u32>(at)
    store<u32>(at, <u32>k + 1)
    store<u32>(sorted + (k << 2), source)
    memory.copy(place + k * 24, table + PLACE, 24)
  }
  listSteps(options, table, steps(options, table, sources))
  return 0
}

/** Least distance along one axis between neurons of cells that lie so many apart. */
@inline
function gap(options: usize, axis: i32, apart: i32): f64 {
  const side =
    load<f64>(options + EXTENT + ((<usize>axis) << 3)) / <f64>cellsAlong(options, axis)
  return <f64>max(0, abs(apart) - 1) * side
}

/** First step along an axis; with periodic ends each cell is met once, the nearer way. */
@inline
function firstStep(options: usize, axis: i32): i32 {
  const along = cellsAlong(options, axis)
  return option(options, PERIODIC) != 0 ? -((along - 1) >> 1) : 1 - along
}

@inline
function lastStep(options: usize, axis: i32): i32 {
  const along = cellsAlong(options, axis)
  return option(options, PERIODIC) != 0 ? along >> 1 : along - 1
}

function listSteps(options: usize, table: usize, out: usize): void {
  const kernel = <i32>option(options, KERNEL)
  const peak = option(options, PEAK)
  const scale = option(options, SCALE)
  const least = option(options, LEAST)
  let count: usize = 0
  for (let z = firstStep(options, 2); z <= lastStep(options, 2); z++) {
    const c = gap(options, 2, z)
    for (let y = firstStep(options, 1); y <= lastStep(options, 1); y++) {
      const b = gap(options, 1, y)
      if (probability(kernel, peak, scale, b * b + c * c) <= least) continue
      for (let x = firstStep(options, 0); x <= lastStep(options, 0); x++) {
        const a = gap(options, 0, x)
        const most = probability(kernel, peak, scale, a * a + b * b + c * c)
        if (most <= least) continue
        const at = out + count++ * stepBytes
        store<i32>(at, x)
        store<i32>(at, y, 4)
        store<i32>(at, z, 8)
        store<f64>(at, most, 16)
        store<f64>(at, most < 1 ? 1 / Math.log1p(-most) : 0, 24)
      }
    }
  }
  store<u32>(table + STEPS, <u32>count)
}

@inline
function squareAlong(a: f64, b: f64, period: f64): f64 {
  let apart = Math.abs(a - b)
  if (period > 0) apart = min(apart, period - apart)
  return apart * apart
}

@inline
function reached(cell: i32, along: i32, isPeriodic: bool): i32 {
  if (cell >= 0 && cell < along) return cell
  if (!isPeriodic) return -1
  return cell < 0 ? cell + along : cell - along
}

/**
 * Sources of one target. Each cell within reach has a largest probability; candidates are drawn with
 * that one, by geometric gaps, and kept by the odds of their own to it. So the work grows with the
 * synapses and the cells within reach, not with the pairs, and each pair has its exact probability.
 */
export function draw(
  stream: usize,
  sources: u32,
  target: u32,
  skipOwn: i32,
  options: usize,
  marks: usize,
  list: usize,
  table: usize
): i32 {
  const axes = <i32>option(options, AXES)
  const kernel = <i32>option(options, KERNEL)
  const peak = option(options, PEAK)
  const scale = option(options, SCALE)
  const isPeriodic = option(options, PERIODIC) != 0
  const place = table + PLACE
  placeNeuron(
    place,
    target,
    axes,
    options + TARGET_SPACE,
    options + EXTENT,
    table + STREAM,
    load<u32>(table + SEED),
    <u32>option(options, PURPOSE),
    <u32>option(options, TARGET_POPULATION)
  )
  const px = load<f64>(place)
  const py = load<f64>(place, 8)
  const pz = load<f64>(place, 16)
  const periodX = isPeriodic ? option(options, EXTENT) : 0
  const periodY = isPeriodic ? option(options, EXTENT + 8) : 0
  const periodZ = isPeriodic ? option(options, EXTENT + 16) : 0
  const cellX = cellAlong(options, place, 0)
  const cellY = cellAlong(options, place, 1)
  const cellZ = cellAlong(options, place, 2)
  const alongX = cellsAlong(options, 0)
  const alongY = cellsAlong(options, 1)
  const alongZ = cellsAlong(options, 2)
  const start = starts(table)
  const sorted = order(options, table)
  const spots = places(options, table, sources)
  const first = steps(options, table, sources)
  const end = first + <usize>load<u32>(table + STEPS) * stepBytes
  let found: usize = 0
  for (let at = first; at < end; at += stepBytes) {
    const x = reached(cellX + load<i32>(at), alongX, isPeriodic)
    const y = reached(cellY + load<i32>(at, 4), alongY, isPeriodic)
    const z = reached(cellZ + load<i32>(at, 8), alongZ, isPeriodic)
    if ((x | y | z) < 0) continue
    const cell = start + ((<usize>(x + alongX * (y + alongY * z))) << 2)
    const stop = <f64>load<u32>(cell, 4)
    const most = load<f64>(at, 16)
    const inverseLog = load<f64>(at, 24)
    let k = <f64>load<u32>(cell)
    while (k < stop) {
      if (inverseLog < 0) {
        const u = nextUniform(stream)
        // No further candidate here, by Bernoulli's inequality: spares most of the logarithms.
        if (u <= 1 - (stop - k) * most) break
        k += Math.floor(Math.log(u) * inverseLog)
        if (k >= stop) break
      }
      const spot = spots + <usize>k * 24
      const source = load<u32>(sorted + ((<usize>k) << 2))
      k++
      const square =
        squareAlong(px, load<f64>(spot), periodX) +
        squareAlong(py, load<f64>(spot, 8), periodY) +
        squareAlong(pz, load<f64>(spot, 16), periodZ)
      const p = probability(kernel, peak, scale, square)
      if (p < most && nextUniform(stream) * most >= p) continue
      if (skipOwn && source == target) continue
      store<u32>(list + (found++ << 2), source)
    }
  }
  return <i32>found
}
