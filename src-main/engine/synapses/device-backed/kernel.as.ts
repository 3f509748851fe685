import {
  addInput, constantsOf, decay, delayOf, delaysOf, isWide, ownOf, ringOf, rowsOf, slotBytesOf,
  slotMaskOf, sourceCountOf, sourcesOf, statesOf, tablesOf, targetAt, targetsOf, weightsOf
} from '../block.as'
import { arrivalAt, arrivedUpTo, firstAfter, noteTraces, traceBefore } from '../past-spikes.as'
import { sourceKey, synapseKey, synapseUniform } from '../synapse-random.as'
import {
  REFRESHES, addTo, conductanceOf, countersOf, deviceAt, drawDrift, highOf, kindOf, lowOf, pulse, readOf,
  stateFor, sumUp, turnUpTo
} from './law.as'
import {
  ASYMMETRY, DEVICES, FULL_LOW, FULL_SPAN, GROUPS, IS_PAIR, IS_SIGNED, JUNCTIONS, CRYSTALLISATION, LARGEST,
  LEAST_TRACE, MOST_PULSES, OFFSET, ONE_PULSE, PULSE_STEP, RATE, REFRESH_AT, REFRESH_GAIN, STUCK_OFF,
  STUCK_ON, deviceBytes
} from './places.as'

// Every random number has a counter: the step of time, what happens in it, and its number. Before the
// first step (step 0) devices are drawn and programmed.
const UP: u64 = 0
const DOWN: u64 = 1
const READ: u64 = 2
const REFRESH: u64 = 3

@inline
function counterOf(step: i32, event: u64): u64 {
  return (<u64>step << 16) | (event << 14)
}

/** Sums before this are those of pulses, which go on from step to step. */
const countedFrom: usize = REFRESHES + 8
const sumsBytes: usize = 13 << 3

/** A source: last spike, step up to which targets' spikes are taken in, trace after its last spike. */
const sourceBytes: usize = 16

/** Address of a synapse's first device. */
@inline
function stateOf(block: usize, c: usize, synapse: usize): usize {
  return statesOf(block) + synapse * (load<f64>(c, IS_PAIR) != 0 ? 2 * deviceBytes : deviceBytes)
}

/** Which of the drawn devices a synapse's first or second one is. */
@inline
function drawn(c: usize, key: u64, second: u64): usize {
  const count = load<f64>(c, DEVICES)
  if (count == 1) return deviceAt(c, 0)
  return deviceAt(c, <usize>(synapseUniform(key, counterOf(0, DOWN) + second) * count))
}

/** Share of its own range in which a device is, before any drift. */
@inline
function fillOf(d: usize, device: usize): f64 {
  return (load<f64>(device) - lowOf(d)) / (highOf(d) - lowOf(d))
}

/** Brings a pair's devices back to their low ends, and one of them up to the difference that there was. */
function refresh(
  sums: usize, c: usize, plus: usize, minus: usize, state: usize, key: u64, step: i32
): void {
  const second = state + deviceBytes
  const isFull = max<f64>(fillOf(plus, state), fillOf(minus, second)) > load<f64>(c, REFRESH_AT)
  if (!isFull) return
  const wanted = conductanceOf(c, plus, state, step) - conductanceOf(c, minus, second, step)
  const shared = min<f64>(fillOf(plus, state), fillOf(minus, second))
  if (shared < load<f64>(c, REFRESH_GAIN)) return
  if (load<i32>(state, 12) < 0 || load<i32>(second, 12) < 0) return
  addTo(sums, REFRESHES, 1)
  const counter = counterOf(step, REFRESH)
  empty(sums, c, plus, state, step, key, counter)
  empty(sums, c, minus, second, step, key, counter + 8)
  const isPlus = wanted > 0
  const device = isPlus ? state : second
  const d = isPlus ? plus : minus
  const goal = load<f64>(d) + Math.abs(wanted)
  // As many pulses as one event has counters for; each is followed by a look.
  const stride = 2 * countersOf(c)
  const most = ((1 << 14) - 16) / stride
  for (let k: u64 = 0; k < most; k++) {
    if (conductanceOf(c, d, device, step) >= goal) break
    pulse(sums, c, d, device, step, true, 1, key, counter + 16 + k * stride)
  }
}

/** A device at its low end: molten where that is what resets it, else as an ideal programmer would. */
@inline
function empty(
  sums: usize, c: usize, d: usize, device: usize, step: i32, key: u64, counter: u64
): void {
  if (kindOf(c) == CRYSTALLISATION) {
    pulse(sums, c, d, device, step, false, 1, key, counter)
    return
  }
  store<f64>(device, lowOf(d))
  store<f32>(device, 0, 8)
  store<i32>(device, step, 12)
}

/** Pulses that a trace asks for. */
@inline
function pulsesFor(c: usize, trace: f64, isUp: bool): i32 {
  if (load<f64>(c, ONE_PULSE) != 0) return trace > load<f64>(c, LEAST_TRACE) ? 1 : 0
  const wanted = load<f64>(c, RATE) * trace * (isUp ? 1 : load<f64>(c, ASYMMETRY))
  return <i32>min<f64>(Math.floor(wanted / load<f64>(c, PULSE_STEP) + 0.5), load<f64>(c, MOST_PULSES))
}

/** Lets a synapse learn at a step. */
@inline
function learn(
  sums: usize, c: usize, plus: usize, minus: usize, state: usize, key: u64, step: i32, isUp: bool,
  trace: f64
): void {
  const count = pulsesFor(c, trace, isUp)
  if (count == 0) return
  const counter = counterOf(step, isUp ? UP : DOWN)
  if (load<f64>(c, IS_PAIR) == 0) {
    pulse(sums, c, plus, state, step, isUp, count, key, counter)
    return
  }
  // Both devices of a pair are only ever set: what goes up in one goes down in the difference.
  const device = isUp ? state : state + deviceBytes
  pulse(sums, c, isUp ? plus : minus, device, step, true, count, key, counter)
  refresh(sums, c, plus, minus, state, key, step)
}

@inline
function takeIn(
  block: usize, c: usize, plus: usize, minus: usize, state: usize, key: u64, target: usize, delay: i32,
  since: i32, until: i32, lastSpike: i32, trace: f64
): void {
  const newest = arrivedUpTo(block, target, delay, until)
  for (let k = firstAfter(block, target, delay, since, newest); k < newest; k++) {
    const arrival = arrivalAt(block, target, delay, k)
    const left = trace * decay(tablesOf(block), 0, <u32>(arrival - lastSpike))
    learn(ownOf(block), c, plus, minus, state, key, arrival, true, left)
  }
}

/** Weight of conductances, in the receptor's unit. */
@inline
function weightOf(c: usize, plus: f64, minus: f64): f32 {
  const share = (plus - minus) / load<f64>(c, FULL_SPAN)
  const bounded = load<f64>(c, IS_SIGNED) != 0 ? share : max<f64>(share, 0)
  return <f32>(load<f64>(c) * load<f64>(c, LARGEST) * bounded)
}

/** What a single device is compared with. */
@inline
function referenceOf(c: usize): f64 {
  return load<f64>(c, FULL_LOW) + load<f64>(c, OFFSET) * load<f64>(c, FULL_SPAN)
}

/** What a synapse transmits when its devices are read. */
@inline
function transmitted(c: usize, plus: usize, minus: usize, state: usize, key: u64, step: i32): f32 {
  const counter = counterOf(step, READ)
  const first = readOf(c, plus, state, step, key, counter)
  if (load<f64>(c, IS_PAIR) == 0) return weightOf(c, first, referenceOf(c))
  return weightOf(c, first, readOf(c, minus, state + deviceBytes, step, key, counter + 4))
}

/** Puts a device where its conductance is what it should be at the start, unless it is stuck. */
function programme(c: usize, d: usize, device: usize, conductance: f64, key: u64, counter: u64): void {
  const chance = synapseUniform(key, counter)
  const on = load<f64>(c, STUCK_ON)
  if (chance < on + load<f64>(c, STUCK_OFF)) {
    store<f64>(device, chance < on ? highOf(d) : lowOf(d))
    store<i32>(device, -1, 12)
    return
  }
  let s = stateFor(d, conductance)
  // Whole junctions only: what is between two numbers is one or the other by chance.
  if (kindOf(c) == JUNCTIONS) s = Math.floor(s + synapseUniform(key, counter + 1))
  store<f64>(device, s)
  if (kindOf(c) == CRYSTALLISATION) drawDrift(c, device, key, counter + 2)
  if (kindOf(c) == GROUPS) turnUpTo(c, device, s)
}

/** Programmes all synapses to the weights that were drawn for them. */
export function prepare(block: usize, potentials: usize, offset: f64): void {
  const c = constantsOf(block)
  const rows = rowsOf(block)
  const low = load<f64>(c, FULL_LOW)
  const span = load<f64>(c, FULL_SPAN)
  const isPair = load<f64>(c, IS_PAIR) != 0
  const counter = counterOf(0, UP)
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const name = sourceKey(block, index)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    let before: usize = 0xffffffff
    let ordinal: u32 = 0
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targetsOf(block), isWide(block), i)
      ordinal = target == before ? ordinal + 1 : 0
      before = target
      const key = synapseKey(block, name, target, ordinal)
      const state = stateOf(block, c, i)
      const share = <f64>load<f32>(weightsOf(block) + (i << 2)) / (load<f64>(c) * load<f64>(c, LARGEST))
      if (isPair) {
        programme(c, drawn(c, key, 0), state, low + max<f64>(share, 0) * span, key, counter)
        const other = low + max<f64>(-share, 0) * span
        programme(c, drawn(c, key, 1), state + deviceBytes, other, key, counter + 8)
      } else {
        const wanted = low + (share + load<f64>(c, OFFSET)) * span
        programme(c, drawn(c, key, 0), state, wanted, key, counter)
      }
    }
  }
}

/** Delivers the spikes of one step: what is read of each synapse, after its pulses. */
export function deliver(block: usize, spikes: usize, count: i32, step: i32): void {
  const rows = rowsOf(block)
  const delays = delaysOf(block)
  const c = constantsOf(block)
  const isPair = load<f64>(c, IS_PAIR) != 0
  for (let q = 0; q < count; q++) {
    const index = <usize>load<u32>(spikes + (<usize>q << 2))
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    const trace = load<f64>(source, 8)
    const name = sourceKey(block, index)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    let before: usize = 0xffffffff
    let ordinal: u32 = 0
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targetsOf(block), isWide(block), i)
      ordinal = target == before ? ordinal + 1 : 0
      before = target
      const key = synapseKey(block, name, target, ordinal)
      const delay = <i32>(delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block))
      const state = stateOf(block, c, i)
      const plus = drawn(c, key, 0)
      const minus = isPair ? drawn(c, key, 1) : plus
      if (lastSpike > 0) {
        takeIn(block, c, plus, minus, state, key, target, delay, since, step, lastSpike, trace)
      }
      const fallen = traceBefore(block, 1, target, delay, step)
      learn(ownOf(block), c, plus, minus, state, key, step, false, fallen)
      const weight = transmitted(c, plus, minus, state, key, step)
      addInput(ringOf(block), slotBytesOf(block), slotMaskOf(block), <u32>(step + delay), target, weight)
    }
    const rest = lastSpike > 0 ? trace * decay(tablesOf(block), 0, <u32>(step - lastSpike)) : 0
    store<i32>(source, step)
    store<i32>(source, step, 4)
    store<f64>(source, rest + 1, 8)
  }
}

/** Takes in all targets' spikes that have arrived, so that older ones may be forgotten. */
export function settle(block: usize, step: i32): void {
  const rows = rowsOf(block)
  const delays = delaysOf(block)
  const c = constantsOf(block)
  const isPair = load<f64>(c, IS_PAIR) != 0
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    store<i32>(source, step, 4)
    if (lastSpike == 0) continue
    const name = sourceKey(block, index)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    let before: usize = 0xffffffff
    let ordinal: u32 = 0
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targetsOf(block), isWide(block), i)
      ordinal = target == before ? ordinal + 1 : 0
      before = target
      const key = synapseKey(block, name, target, ordinal)
      const delay = <i32>(delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block))
      const state = stateOf(block, c, i)
      const plus = drawn(c, key, 0)
      const minus = isPair ? drawn(c, key, 1) : plus
      const trace = load<f64>(source, 8)
      takeIn(block, c, plus, minus, state, key, target, delay, since, step, lastSpike, trace)
    }
  }
}

/** What each synapse is worth at a step, without the noise of reading it. */
export function read(block: usize, step: i32, out: usize): void {
  const c = constantsOf(block)
  const rows = rowsOf(block)
  const isPair = load<f64>(c, IS_PAIR) != 0
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const name = sourceKey(block, index)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    let before: usize = 0xffffffff
    let ordinal: u32 = 0
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targetsOf(block), isWide(block), i)
      ordinal = target == before ? ordinal + 1 : 0
      before = target
      const key = synapseKey(block, name, target, ordinal)
      const state = stateOf(block, c, i)
      const plus = conductanceOf(c, drawn(c, key, 0), state, step)
      const minus = isPair
        ? conductanceOf(c, drawn(c, key, 1), state + deviceBytes, step)
        : referenceOf(c)
      store<f32>(out + (i << 2), weightOf(c, plus, minus))
    }
  }
}

/** Puts all devices as they are at a step into the sums; the pulses so far are there already. */
export function sum(block: usize, step: i32): void {
  const c = constantsOf(block)
  const rows = rowsOf(block)
  const isPair = load<f64>(c, IS_PAIR) != 0
  const sums = ownOf(block)
  memory.fill(sums + countedFrom, 0, sumsBytes - countedFrom)
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const name = sourceKey(block, index)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    let before: usize = 0xffffffff
    let ordinal: u32 = 0
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targetsOf(block), isWide(block), i)
      ordinal = target == before ? ordinal + 1 : 0
      before = target
      const key = synapseKey(block, name, target, ordinal)
      const state = stateOf(block, c, i)
      sumUp(sums, c, drawn(c, key, 0), state, step)
      if (isPair) sumUp(sums, c, drawn(c, key, 1), state + deviceBytes, step)
    }
  }
}

/** Notes targets' spikes of a step. @returns the most of any target since the last settling */
export function note(block: usize, list: usize, count: i32, step: i32, settled: usize): u32 {
  return noteTraces(block, 1, list, count, step, settled)
}
