import {
  addInput, constantsOf, decay, delayOf, delaysOf, isWide, ringOf, rowsOf, slotBytesOf, slotMaskOf,
  sourceCountOf, sourcesOf, statesOf, stepMaskOf, stepRow, tablesOf, targetAt, targetCountOf,
  targetsOf, targetStatesOf, weightsOf
} from '../block.as'

// Potentiation is A x̄ Σ_s P(s) over the steps since the last visit, P = [u - θ₊]₊ [ū₊ - θ₋]₊ of the
// target, with x̄ fading: x̄(t₀) Σ exp(-(s - t₀) / τx) P(s). Each target keeps
//   Q(s) = Σ exp(-(r - t_b) / τx) P(r) over the steps r from t_b to s,
// and each synapse the Q that it has taken in, so that a visit costs the same however long the time
// since the last one: x̄(t₀) exp((t₀ - t_b) / τx) (Q(s) - Q(t₀)). A target's sum begins anew at the
// multiples of a stretch; every synapse of a source whose trace is not spent is visited at those steps.

/** A source: step of the last visit, trace x̄ after it. */
const sourceBytes: usize = 16
/** A synapse: what it has taken in of its target's sum, f64. */
const stateShift: usize = 3
/** A target in a step: its sum Q, and the lagged filtered potential for depression. */
const rowShift: usize = 4
const keptStretches: i32 = 16
/** A trace below this share of a spike's is spent. */
const spent: f64 = 1e-12

// Targets, arrays of f64: ū₋, ū₊, Q, last step of the present pulse (i32), Q at the end of sixteen
// stretches, then for each step of the lag ū₋ and ū₊.

/** Constants, f64: reference weight, then in this order. */
const DEPRESSION: usize = 8
const POTENTIATION: usize = 16
const THETA_MINUS: usize = 24
const THETA_PLUS: usize = 32
const GAIN_MINUS: usize = 40
const GAIN_PLUS: usize = 48
const JUMP: usize = 56
const LARGEST: usize = 64
const PULSE: usize = 72
const WIDTH: usize = 80
const LAG: usize = 88
const STRETCH: usize = 96

/** Filtered potentials begin at the potential itself. */
export function prepare(block: usize, potentials: usize, offset: f64): void {
  const count = targetCountOf(block)
  const bytes = count << 3
  const at = targetStatesOf(block)
  const lag = <usize>load<f64>(constantsOf(block), LAG)
  for (let i: usize = 0; i < count; i++) {
    const u = load<f64>(potentials + (i << 3)) + offset
    store<f64>(at + (i << 3), u)
    store<f64>(at + bytes + (i << 3), u)
    for (let k: usize = 0; k < 2 * lag; k++) {
      store<f64>(at + (4 + <usize>keptStretches + k) * bytes + (i << 3), u)
    }
    for (let step: i32 = 0; step <= <i32>stepMaskOf(block); step++) {
      const row = stepRow(block, step) + (i << rowShift)
      store<f64>(row, 0)
      store<f64>(row, u, 8)
    }
  }
}

/** Follows the targets' potentials after a step, two targets at a time. */
export function observe(
  block: usize, potentials: usize, offset: f64, fired: usize, firedCount: i32, step: i32
): void {
  const c = constantsOf(block)
  const bytes = targetCountOf(block) << 3
  const at = targetStatesOf(block)
  const holds = at + 3 * bytes
  const ends = at + 4 * bytes
  const width = <i32>load<f64>(c, WIDTH)
  if (width > 0) {
    for (let q = 0; q < firedCount; q++) {
      const target = <usize>load<u32>(fired + (<usize>q << 2))
      store<i32>(holds + (target << 2), step + width - 1)
    }
  }
  const stretch = <i32>load<f64>(c, STRETCH)
  const within = step % stretch
  const begins = within == 0
  const end = ends + <usize>((step / stretch - 1) & (keptStretches - 1)) * bytes
  const lag = <i32>load<f64>(c, LAG)
  const lagged = ends + <usize>(keptStretches + (lag > 0 ? 2 * (step % lag) : 0)) * bytes
  const fade = f64x2.splat(decay(tablesOf(block), 0, <u32>within))
  const thetaMinus = f64x2.splat(load<f64>(c, THETA_MINUS))
  const thetaPlus = f64x2.splat(load<f64>(c, THETA_PLUS))
  const gainMinus = f64x2.splat(load<f64>(c, GAIN_MINUS))
  const gainPlus = f64x2.splat(load<f64>(c, GAIN_PLUS))
  const pulse = f64x2.splat(load<f64>(c, PULSE))
  const rest = f64x2.splat(offset)
  const zero = f64x2.splat(0)
  const before = i32x4.splat(step - 1)
  const row = stepRow(block, step)
  for (let i: usize = 0; i < bytes; i += 16) {
    const isPulse = i64x2.extend_low_i32x4_s(
      i32x4.gt_s(v128.load64_zero(holds + (i >> 1)), before)
    )
    const u = v128.bitselect(pulse, f64x2.add(v128.load(potentials + i), rest), isPulse)
    const oldMinus = v128.load(at + i)
    const oldPlus = v128.load(at + bytes + i)
    const minus = f64x2.add(oldMinus, f64x2.mul(gainMinus, f64x2.sub(u, oldMinus)))
    const plus = f64x2.add(oldPlus, f64x2.mul(gainPlus, f64x2.sub(u, oldPlus)))
    v128.store(at + i, minus)
    v128.store(at + bytes + i, plus)
    let lateMinus = minus
    let latePlus = plus
    if (lag > 0) {
      lateMinus = v128.load(lagged + i)
      latePlus = v128.load(lagged + bytes + i)
      v128.store(lagged + i, minus)
      v128.store(lagged + bytes + i, plus)
    }
    const drive = f64x2.mul(
      f64x2.max(f64x2.sub(u, thetaPlus), zero),
      f64x2.max(f64x2.sub(latePlus, thetaMinus), zero)
    )
    let sum = v128.load(at + 2 * bytes + i)
    if (begins) {
      v128.store(end + i, sum)
      sum = zero
    }
    sum = f64x2.add(sum, f64x2.mul(fade, drive))
    v128.store(at + 2 * bytes + i, sum)
    v128.store(row + 2 * i, i64x2.shuffle(sum, lateMinus, 0, 2))
    v128.store(row + 2 * i, i64x2.shuffle(sum, lateMinus, 1, 3), 16)
  }
}

@inline
function floorDivide(a: i32, b: i32): i32 {
  return a >= 0 ? a / b : -((b - 1 - a) / b)
}

/** A weight at a step in units of the reference: with the potentiation since the last visit. */
@inline
function potentiated(
  block: usize, weight: f64, taken: f64, sum: f64, target: usize, from: i32, until: i32, trace: f64
): f64 {
  const c = constantsOf(block)
  const tables = tablesOf(block)
  const stretch = <i32>load<f64>(c, STRETCH)
  const first = floorDivide(from, stretch)
  const last = floorDivide(until, stretch)
  let gain = sum - taken
  if (last != first) {
    const bytes = targetCountOf(block) << 3
    const slot = <usize>(4 + (first & (keptStretches - 1)))
    gain = load<f64>(targetStatesOf(block) + slot * bytes + (target << 3)) - taken
  }
  gain /= decay(tables, 0, <u32>(from - first * stretch))
  if (last != first) gain += sum * decay(tables, 0, <u32>(last * stretch - from))
  return min<f64>(weight + trace * load<f64>(c, POTENTIATION) * gain, load<f64>(c, LARGEST))
}

/** Delivers the spikes of one step; weights change before they are transmitted. */
export function deliver(block: usize, spikes: usize, count: i32, step: i32): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const wide = isWide(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  const c = constantsOf(block)
  const reference = load<f64>(c)
  const fall = load<f64>(c, DEPRESSION)
  const threshold = load<f64>(c, THETA_MINUS)
  for (let q = 0; q < count; q++) {
    const index = <usize>load<u32>(spikes + (<usize>q << 2))
    const source = sourcesOf(block) + index * sourceBytes
    const visit = load<i32>(source)
    const trace = load<f64>(source, 8)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targets, wide, i)
      const delay = <i32>(delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block))
      const row = stepRow(block, step - delay) + (target << rowShift)
      const sum = load<f64>(row)
      const state = statesOf(block) + (i << stateShift)
      let w = <f64>load<f32>(weights + (i << 2)) / reference
      if (trace > 0) {
        const taken = load<f64>(state)
        w = potentiated(block, w, taken, sum, target, visit - delay, step - delay, trace)
      }
      w = max<f64>(w - fall * max<f64>(load<f64>(row, 8) - threshold, 0), 0)
      const weight = <f32>(w * reference)
      store<f64>(state, sum)
      store<f32>(weights + (i << 2), weight)
      addInput(ringOf(block), slotBytesOf(block), slotMaskOf(block), <u32>(step + delay), target, weight)
    }
    store<i32>(source, step)
    const left = trace * decay(tablesOf(block), 0, <u32>(step - visit))
    store<f64>(source, left + load<f64>(c, JUMP), 8)
  }
}

/** Weights of the synapses at a step: into `out`, or, without it, for good. */
@inline
function bringUpToDate(block: usize, step: i32, out: usize): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  const c = constantsOf(block)
  const reference = load<f64>(c)
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const source = sourcesOf(block) + index * sourceBytes
    const visit = load<i32>(source)
    const trace = load<f64>(source, 8)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    if (!out && trace == 0) continue
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const state = statesOf(block) + (i << stateShift)
      let weight = load<f32>(weights + (i << 2))
      if (trace > 0) {
        const target = targetAt(targets, isWide(block), i)
        const delay = <i32>(delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block))
        const sum = load<f64>(stepRow(block, step - delay) + (target << rowShift))
        const from = visit - delay
        const w = <f64>weight / reference
        const next = potentiated(block, w, load<f64>(state), sum, target, from, step - delay, trace)
        weight = <f32>(next * reference)
        if (!out) store<f64>(state, sum)
      }
      if (out) store<f32>(out + (i << 2), weight == weight ? weight : 0)
      else store<f32>(weights + (i << 2), weight)
    }
    if (out) continue
    const left = trace * decay(tablesOf(block), 0, <u32>(step - visit))
    store<f64>(source, left > spent * load<f64>(c, JUMP) ? left : 0, 8)
    store<i32>(source, step)
  }
}

/** Visits all synapses whose source has left a trace. */
export function tend(block: usize, step: i32): void {
  bringUpToDate(block, step, 0)
}

/** Weights at a step; nothing is changed. */
export function read(block: usize, step: i32, out: usize): void {
  bringUpToDate(block, step, out)
}
