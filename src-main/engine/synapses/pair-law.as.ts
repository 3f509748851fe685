// How pairs of spikes change four weights side by side: the bounded law and the power law.
import { one, power, scaledPower } from './vector-math.as'

/** Which way weights change; the constants that follow belong to it. */
export const BOUNDED: i32 = 0
export const POWER_LAW: i32 = 1

// Constants, f64: reference weight, rate λ, asymmetry α, exponents μ₊ and μ₋, largest weight /
// reference, 1 for nearest neighbours; then the traces' decays per step, as binary logarithms.

/**
 * What the rules make of them, f32: V8 repeats in a loop what it could do before it, but leaves loads.
 * Reference, its inverse, λ reference, largest weight / reference, λ largest, λα, largest weight, then
 * the traces' decays.
 */
const derived = memory.data(64, 16)

/** Prepares them; to be called with a projection's constants before anything below. */
export function derive(c: usize): void {
  const reference = load<f64>(c)
  const most = load<f64>(c, 40)
  store<f32>(derived, <f32>reference)
  store<f32>(derived, <f32>(1 / reference), 4)
  store<f32>(derived, <f32>(load<f64>(c, 8) * reference), 8)
  store<f32>(derived, <f32>most, 12)
  store<f32>(derived, <f32>(load<f64>(c, 8) * most * reference), 16)
  store<f32>(derived, <f32>(load<f64>(c, 8) * load<f64>(c, 16)), 20)
  store<f32>(derived, <f32>most * <f32>reference, 24)
  store<f32>(derived, <f32>load<f64>(c, 56), 28)
  store<f32>(derived, <f32>load<f64>(c, 64), 32)
}

/**
 * Four weights after a target's spike each, where `finds` says that there is one.
 * @param up binary logarithms of the source's trace then
 */
@inline
export function grow(rule: i32, c: usize, weight: v128, up: v128, finds: v128): v128 {
  const share = f32x4.mul(weight, v128.load32_splat(derived, 4))
  const exponent = <f32>load<f64>(c, 24)
  let next: v128
  if (rule == POWER_LAW) {
    const rate = v128.load32_splat(derived, 8)
    next = f32x4.add(weight, f32x4.mul(rate, scaledPower(share, exponent, up)))
  } else {
    const reference = v128.load32_splat(derived)
    const most = v128.load32_splat(derived, 12)
    const rate = v128.load32_splat(derived, 16)
    const room = f32x4.sub(one(), f32x4.div(share, most))
    next = f32x4.add(weight, f32x4.mul(rate, scaledPower(room, exponent, up)))
    const isOver = f32x4.gt(f32x4.div(next, reference), most)
    next = v128.bitselect(v128.load32_splat(derived, 24), next, isOver)
  }
  return v128.bitselect(next, weight, finds)
}

/** Four weights after a spike of their source, that finds the targets' traces `down`. */
@inline
export function shrink(rule: i32, c: usize, weight: v128, down: v128): v128 {
  const rate = v128.load32_splat(derived, 20)
  const zero = f32x4.splat(0)
  let next: v128
  if (rule == POWER_LAW) {
    const left = f32x4.sub(one(), f32x4.mul(rate, down))
    next = f32x4.mul(weight, f32x4.max(left, zero))
  } else {
    const reference = v128.load32_splat(derived)
    const most = v128.load32_splat(derived, 12)
    const share = f32x4.div(f32x4.div(weight, reference), most)
    const unit = v128.load32_splat(derived, 24)
    const change = f32x4.mul(f32x4.mul(rate, power(share, <f32>load<f64>(c, 32))), down)
    next = f32x4.sub(weight, f32x4.mul(change, unit))
    next = v128.bitselect(zero, next, f32x4.lt(f32x4.div(next, reference), zero))
  }
  return v128.bitselect(next, weight, f32x4.gt(down, zero))
}

/** Binary logarithms of what is left of traces after some steps each. @param which 0 of the source, 1 of the target */
@inline
export function fallen(which: usize, steps: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(steps), v128.load32_splat(derived + 28 + (which << 2)))
}
