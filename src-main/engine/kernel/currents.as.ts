// Currents that differ from neuron to neuron, and Poisson trains whose rates do.

import { nextNormal, nextUniform, seedStream } from './random.as'

/** Seeds the streams of the neurons `first`, `first + step`, …, each 16 bytes after the last. */
export function seedEach(
  at: usize,
  count: i32,
  seed: u32,
  purpose: u32,
  a: u32,
  first: u32,
  step: u32
): void {
  for (let i = 0; i < count; i++) {
    seedStream(at + ((<usize>i) << 4), 4, seed, purpose, a, first + <u32>i * step)
  }
}

/** A normal number for each neuron, from its own stream. @param values out: f64 */
export function drawNormals(count: i32, streams: usize, values: usize, mean: f64, sd: f64): void {
  for (let i = 0; i < count; i++) {
    store<f64>(values + ((<usize>i) << 3), mean + sd * nextNormal(streams + ((<usize>i) << 4)))
  }
}

/**
 * Adds `gain` times each neuron's value to its state, before a step.
 * @param values f64, one a neuron
 * @param state  f64, as many
 * @param hold   i32: last refractory step; neurons that are refractory in `step` are left out
 */
export function addToState(
  count: i32,
  values: usize,
  gain: f64,
  state: usize,
  hold: usize,
  step: i32
): void {
  for (let i = 0; i < count; i++) {
    if (load<i32>(hold + ((<usize>i) << 2)) >= step) continue
    const at = state + ((<usize>i) << 3)
    store<f64>(at, load<f64>(at) + gain * load<f64>(values + ((<usize>i) << 3)))
  }
}

/** Adds `gain` times each neuron's value to its input. @param slot f32, one a neuron */
export function addToInput(count: i32, values: usize, gain: f64, slot: usize): void {
  for (let i = 0; i < count; i++) {
    const at = slot + ((<usize>i) << 2)
    store<f32>(at, load<f32>(at) + <f32>(gain * load<f64>(values + ((<usize>i) << 3))))
  }
}

/** Time to the next event of a Poisson train, in steps. */
@inline
function gap(stream: usize, rate: f64): f64 {
  return -Math.log(nextUniform(stream)) / rate
}

/**
 * The first event of each train after `start`.
 * @param rates f64: events a step; a neuron with none never has an event
 * @param next  out: f64, when the next event comes, in steps
 */
export function startTrains(
  count: i32,
  streams: usize,
  rates: usize,
  next: usize,
  start: f64
): void {
  for (let i = 0; i < count; i++) {
    const rate = load<f64>(rates + ((<usize>i) << 3))
    const first = rate > 0 ? start + gap(streams + ((<usize>i) << 4), rate) : Infinity
    store<f64>(next + ((<usize>i) << 3), first)
  }
}

/** Adds a weight for each event up to and with `until`, in steps, to the neurons' inputs. */
export function addTrains(
  count: i32,
  streams: usize,
  rates: usize,
  next: usize,
  until: f64,
  weight: f32,
  slot: usize
): void {
  for (let i = 0; i < count; i++) {
    const at = next + ((<usize>i) << 3)
    let when = load<f64>(at)
    if (when > until) continue
    const input = slot + ((<usize>i) << 2)
    const rate = load<f64>(rates + ((<usize>i) << 3))
    let sum = load<f32>(input)
    while (when <= until) {
      sum += weight
      when += gap(streams + ((<usize>i) << 4), rate)
    }
    store<f32>(input, sum)
    store<f64>(at, when)
  }
}

/** Adds a weight to the input of one neuron. */
export function addToOne(neuron: i32, weight: f32, slot: usize): void {
  const at = slot + ((<usize>neuron) << 2)
  store<f32>(at, load<f32>(at) + weight)
}
