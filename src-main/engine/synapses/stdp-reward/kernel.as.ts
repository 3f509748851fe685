import {
  addInput, constantsOf, decay, delayOf, delaysOf, isWide, ownOf, ringOf, rowsOf, slotBytesOf,
  slotMaskOf, sourceCountOf, sourcesOf, statesOf, tablesOf, targetAt, targetsOf, weightsOf
} from '../block.as'
import { arrivalAt, arrivedUpTo, firstAfter, noteTraces, traceBefore } from '../past-spikes.as'

// Between two spikes that a synapse sees, its eligibility c decays, and its weight changes by
//   c ∫ exp(-(s - t₀) / τc) (n(s) - b) ds = c exp((t₀ - t_b) / τc) (H(t₁) - H(t₀)),
//   H(t) = ∫ exp(-(s - t_b) / τc) (n(s) - b) ds from t_b to t,
// where H is the same for all synapses and is carried on step by step, exactly. Its origin t_b is moved
// when all synapses are brought up to date, which happens at fixed steps, so that no digits are lost.
// A synapse changes at its own spikes and at those steps only: when spikes of targets are taken in
// does not change a bit.

/** A source: step of its last spike (0 before the first), step up to which targets' spikes are taken in, trace after the last spike. */
const sourceBytes: usize = 16
/** A synapse: eligibility, f32, in units of the reference weight, and the step of its last change. */
const stateShift: usize = 3

// Constants, f64: reference weight, A₊, A₋, largest weight / reference, jump of the reward, integrals
// over a step of the reward with the fading eligibility, and of the baseline.
// Tables: τ₊, τ₋, τc, τn. The projection: n, f64; t_b, i32; from 16 on, H at t_b and each step after it.

@inline
function originOf(own: usize): i32 {
  return load<i32>(own, 8)
}

@inline
function integralAt(own: usize, step: i32): f64 {
  return load<f64>(own + 16 + (<usize>(step - originOf(own)) << 3))
}

/** Carries the reward and its integral on to a step. */
export function begin(block: usize, step: i32): void {
  const own = ownOf(block)
  const c = constantsOf(block)
  const tables = tablesOf(block)
  const n = load<f64>(own)
  const past = <u32>(step - 1 - originOf(own))
  const gain = decay(tables, 2, past) * (n * load<f64>(c, 40) - load<f64>(c, 48))
  const at = own + 16 + (<usize>past << 3)
  store<f64>(at, load<f64>(at) + gain, 8)
  store<f64>(own, n * decay(tables, 3, 1))
}

/** Adds the reward of some spikes. */
export function signal(block: usize, count: i32, step: i32): void {
  const own = ownOf(block)
  store<f64>(own, load<f64>(own) + <f64>count * load<f64>(constantsOf(block), 32))
}

/** A weight at a step, in units of the reference, from its state at the last change. */
@inline
function weightAt(block: usize, weight: f32, eligibility: f32, last: i32, step: i32): f32 {
  const c = constantsOf(block)
  const own = ownOf(block)
  const fade = decay(tablesOf(block), 2, <u32>(last - originOf(own)))
  const gain = (<f64>eligibility * (integralAt(own, step) - integralAt(own, last))) / fade
  const next = min<f64>(max<f64>(<f64>weight / load<f64>(c) + gain, 0), load<f64>(c, 24))
  return <f32>(next * load<f64>(c))
}

/** Lets a synapse change up to a step, and then its eligibility by `jump`. @returns its weight */
@inline
function change(block: usize, state: usize, weight: f32, step: i32, jump: f64): f32 {
  const eligibility = load<f32>(state)
  const last = load<i32>(state, 4)
  const next = step > last ? weightAt(block, weight, eligibility, last, step) : weight
  const left = <f64>eligibility * decay(tablesOf(block), 2, <u32>(step - last))
  store<f32>(state, <f32>(left + jump))
  store<i32>(state, step, 4)
  return next
}

/** Takes in the target's spikes that arrive after `since` and up to `until`. */
@inline
function takeIn(
  block: usize, state: usize, target: usize, delay: i32, weight: f32, since: i32, until: i32,
  lastSpike: i32, trace: f64
): f32 {
  const newest = arrivedUpTo(block, target, delay, until)
  let w = weight
  for (let k = firstAfter(block, target, delay, since, newest); k < newest; k++) {
    const arrival = arrivalAt(block, target, delay, k)
    const left = trace * decay(tablesOf(block), 0, <u32>(arrival - lastSpike))
    w = change(block, state, w, arrival, load<f64>(constantsOf(block), 8) * left)
  }
  return w
}

/** Delivers the spikes of one step; weights change before they are transmitted. */
export function deliver(block: usize, spikes: usize, count: i32, step: i32): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const wide = isWide(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  const fall = load<f64>(constantsOf(block), 16)
  for (let q = 0; q < count; q++) {
    const index = <usize>load<u32>(spikes + (<usize>q << 2))
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    const trace = load<f64>(source, 8)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targets, wide, i)
      const delay = <i32>(delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block))
      const state = statesOf(block) + (i << stateShift)
      let w = load<f32>(weights + (i << 2))
      if (lastSpike > 0) w = takeIn(block, state, target, delay, w, since, step, lastSpike, trace)
      w = change(block, state, w, step, -fall * traceBefore(block, 1, target, delay, step))
      store<f32>(weights + (i << 2), w)
      addInput(ringOf(block), slotBytesOf(block), slotMaskOf(block), <u32>(step + delay), target, w)
    }
    store<i32>(source, step)
    store<i32>(source, step, 4)
    const rest = lastSpike > 0 ? trace * decay(tablesOf(block), 0, <u32>(step - lastSpike)) : 0
    store<f64>(source, rest + 1, 8)
  }
}

/** Takes in all targets' spikes that have arrived, so that older ones may be forgotten. */
export function settle(block: usize, step: i32): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    if (lastSpike == 0) continue
    const since = load<i32>(source, 4)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targets, isWide(block), i)
      const delay = <i32>(delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block))
      const at = weights + (i << 2)
      const state = statesOf(block) + (i << stateShift)
      store<f32>(
        at,
        takeIn(block, state, target, delay, load<f32>(at), since, step, lastSpike, load<f64>(source, 8))
      )
    }
    store<i32>(source, step, 4)
  }
}

@inline
function synapseCount(block: usize): usize {
  return <usize>load<u32>(rowsOf(block) + (<usize>sourceCountOf(block) << 2))
}

/** Brings all synapses up to date and moves the integral's origin here. Targets' spikes are taken in. */
export function tend(block: usize, step: i32): void {
  const weights = weightsOf(block)
  const count = synapseCount(block)
  for (let i: usize = 0; i < count; i++) {
    const at = weights + (i << 2)
    store<f32>(at, change(block, statesOf(block) + (i << stateShift), load<f32>(at), step, 0))
  }
  const own = ownOf(block)
  store<i32>(own, step, 8)
  store<f64>(own, 0, 16)
}

/** Weights at a step, when targets' spikes are taken in; nothing is changed. */
export function read(block: usize, step: i32, out: usize): void {
  const count = synapseCount(block)
  for (let i: usize = 0; i < count; i++) {
    const state = statesOf(block) + (i << stateShift)
    const weight = load<f32>(weightsOf(block) + (i << 2))
    const now = weightAt(block, weight, load<f32>(state), load<i32>(state, 4), step)
    store<f32>(out + (i << 2), now == now ? now : 0)
  }
}

/** Notes targets' spikes of a step. @returns the most of any target since the last settling */
export function note(block: usize, list: usize, count: i32, step: i32, settled: usize): u32 {
  return noteTraces(block, 1, list, count, step, settled)
}
