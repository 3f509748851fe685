import { fire, putBack } from '../held.as'
import { raiseThose, shifted } from '../homeostatic-threshold.as'
import { decayed, highInput, inFourSingle, lowInput, reached } from '../lanes.as'
import { ADAPTIVE, stepAdaptively } from './adaptive.as'

// Constants: those of the plain model, the adaptive solver's, those of a threshold that follows its
// neuron's activity.
const THRESHOLD_CONSTANTS: usize = 152

/**
 * One step of leaky integrate-and-fire neurons with exponential conductances: see the kernels of both
 * models.
 *
 * Between spikes the conductances are known exactly, and the membrane equation is linear: with
 * U = V - E_L, x(t) = (g_L + g_E + g_I) / C and b(t) = (g_E (E_E - E_L) + g_I (E_I - E_L) + I) / C,
 * U' = b - x U. The first term of its Magnus expansion takes the exact means of x and b over the step:
 * U += (b - x U) φ(x), φ(x) = (1 - e^-x) / x, here as the Padé approximant 1 / (1 + x/2 + x²/12). What
 * is left out is of third order in the step: about 0.1 µV at 0.1 ms (Blanes et al. 2009, Phys. Rep. 470:151).
 * The exponential Euler formula is the same with x and b of the step's start instead of their means.
 *
 * The conductances, made of f32 weights, and what a step takes from them are in f32, the potentials
 * in f64: roundings add up to some hundredths of a microvolt.
 * @param homeostatic whether the threshold moves; its shifts stand behind the conductances
 */
@inline
export function stepConductances(
  homeostatic: bool,
  count: i32,
  constants: usize,
  states: usize,
  stateBytes: usize,
  hold: usize,
  inputs: usize,
  inputBytes: usize,
  current: f64,
  step: i32,
  spikes: usize
): i32 {
  const k = constants + THRESHOLD_CONSTANTS
  if (load<f64>(constants, ADAPTIVE)) {
    return stepAdaptively(
      homeostatic ? k : 0,
      count,
      constants,
      states,
      stateBytes,
      hold,
      inputs,
      inputBytes,
      current,
      step,
      spikes
    )
  }
  const leak = inFourSingle(<f32>load<f64>(constants))
  const shareE = inFourSingle(<f32>load<f64>(constants, 8))
  const shareI = inFourSingle(<f32>load<f64>(constants, 16))
  const pullE = inFourSingle(<f32>load<f64>(constants, 24))
  const pullI = inFourSingle(<f32>load<f64>(constants, 32))
  const drive = inFourSingle(<f32>(load<f64>(constants, 40) * current))
  const lossE = inFourSingle(<f32>(load<f64>(constants, 48) - 1))
  const lossI = inFourSingle(<f32>(load<f64>(constants, 56) - 1))
  const half = inFourSingle(0.5)
  const twelfth = inFourSingle(<f32>(1.0 / 12.0))
  const one = inFourSingle(1)
  const threshold = v128.load64_splat(constants, 64)
  const reset = load<f64>(constants, 72)
  const until = step + <i32>load<f64>(constants, 80)
  const zero = i32x4.splat(0)
  const end = states + ((<usize>count) << 3)
  let e = states + stateBytes
  let inE = inputs
  let list = spikes
  // Four at a time: with eight the constants would no longer fit into registers.
  for (let v = states; v < end; v += 32) {
    const n = e + stateBytes
    const inI = inE + inputBytes
    const gE = v128.load(e)
    const gI = v128.load(n)
    const x = f32x4.add(leak, f32x4.add(f32x4.mul(gE, shareE), f32x4.mul(gI, shareI)))
    const b = f32x4.add(drive, f32x4.add(f32x4.mul(gE, pullE), f32x4.mul(gI, pullI)))
    const spread = f32x4.add(one, f32x4.mul(x, f32x4.add(half, f32x4.mul(x, twelfth))))
    const phi = f32x4.div(one, spread)
    v128.store(e, decayed(gE, lossE, v128.load(inE)))
    v128.store(n, decayed(gI, lossI, v128.load(inI)))
    v128.store(inE, zero)
    v128.store(inI, zero)
    const fall = f32x4.mul(x, phi)
    const rise = f32x4.mul(b, phi)
    let low = moved(v128.load(v), lowInput(fall), lowInput(rise))
    let high = moved(v128.load(v, 16), highInput(fall), highInput(rise))
    v128.store(v, low)
    v128.store(v, high, 16)
    if (homeostatic) {
      // What is compared with the threshold: the potential less the threshold's shift.
      const shift = v + 3 * stateBytes
      low = f64x2.sub(low, shifted(shift, k))
      high = f64x2.sub(high, shifted(shift + 16, k))
    }
    if (i64x2.bitmask(f64x2.ge(f64x2.pmax(low, high), threshold))) {
      const above = reached(low, high, threshold)
      const before = list
      list = fire(above, states, reset, hold, count, step, until, <u32>((v - states) >> 3), list)
      if (homeostatic) raiseThose(before, list, states + 3 * stateBytes, k)
    }
    e += 16
    inE += 16
  }
  putBack(states, reset, hold, count, step)
  return <i32>((list - spikes) >> 2)
}

@inline
function moved(v: v128, fall: v128, rise: v128): v128 {
  return f64x2.add(v, f64x2.sub(rise, f64x2.mul(fall, v)))
}
