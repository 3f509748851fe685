import { exponential } from '../exponential.as'
import { highInput, highMask, inBoth, inFour, lowInput, lowMask, noteSpikes, packMasks } from '../lanes.as'

/** Constants, f64, in this order. */
const OVER_C_SOMA: usize = 0
const OVER_TAU_SOMA: usize = 8
const TO_SOMA: usize = 16
const OVER_C_DENDRITE: usize = 24
const OVER_TAU_DENDRITE: usize = 32
const OWN: usize = 40
const BACK: usize = 48
const BACK_FROM: usize = 56
const BACK_TO: usize = 64
const HALF: usize = 72
const OVER_WIDTH: usize = 80
const COUPLING: usize = 88
const OVER_TAU_W: usize = 96
const DENDRITE_CURRENT: usize = 104
const JUMP: usize = 112
const HALF_W_SOMA: usize = 120
const HALF_E: usize = 128
const HALF_I: usize = 136
const HALF_A: usize = 144
const THRESHOLD: usize = 152
const RESET: usize = 160
const REFRACTORY: usize = 168
const DT: usize = 176
const SUBSTEPS: usize = 184

/**
 * One step of two-compartment neurons by classical Runge–Kutta steps of both potentials and the
 * dendrite's adaptation; synaptic currents and the soma's adaptation are exact at their moments.
 * Potentials are relative to rest.
 *
 * @param count     neurons, a multiple of four
 * @param constants f64: see the top
 * @param states    f64: potentials of soma and dendrite, adaptation of both, synaptic currents
 *                  (excitatory, inhibitory, apical), steps since the last spike
 * @param hold      i32: last refractory step
 * @param inputs    f32: jumps of the three synaptic currents that arrive now, and pA of each soma's own;
 *                  zeroed
 * @param current   pA into every soma
 * @param spikes    out: u32 indices
 * @returns how many fired
 */
export function update(
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
  const k = constants
  const overCs = v128.load64_splat(k, OVER_C_SOMA)
  const overTauS = v128.load64_splat(k, OVER_TAU_SOMA)
  const toSoma = v128.load64_splat(k, TO_SOMA)
  const overCd = v128.load64_splat(k, OVER_C_DENDRITE)
  const overTauD = v128.load64_splat(k, OVER_TAU_DENDRITE)
  const own = v128.load64_splat(k, OWN)
  const back = v128.load64_splat(k, BACK)
  const backFrom = v128.load64_splat(k, BACK_FROM)
  const backTo = v128.load64_splat(k, BACK_TO)
  const half = v128.load64_splat(k, HALF)
  const overWidth = v128.load64_splat(k, OVER_WIDTH)
  const coupling = v128.load64_splat(k, COUPLING)
  const overTauW = v128.load64_splat(k, OVER_TAU_W)
  const apicalDrive = v128.load64_splat(k, DENDRITE_CURRENT)
  const jump = v128.load64_splat(k, JUMP)
  const halfW = v128.load64_splat(k, HALF_W_SOMA)
  const halfE = v128.load64_splat(k, HALF_E)
  const halfI = v128.load64_splat(k, HALF_I)
  const halfA = v128.load64_splat(k, HALF_A)
  const threshold = v128.load64_splat(k, THRESHOLD)
  const reset = v128.load64_splat(k, RESET)
  const until = step + <i32>load<f64>(k, REFRACTORY)
  const substeps = <i32>load<f64>(k, SUBSTEPS)
  const h = f64x2.splat(load<f64>(k, DT) / <f64>substeps)
  const halfH = f64x2.mul(h, f64x2.splat(0.5))
  const sixth = f64x2.mul(h, f64x2.splat(1.0 / 6))
  const common = inBoth(current)
  const one = f64x2.splat(1)
  const two = f64x2.splat(2)
  const now = inFour(step)
  let list = spikes
  for (let i = 0; i < count; i += 4) {
    const held = hold + ((<usize>i) << 2)
    const from = inputs + ((<usize>i) << 2)
    const active = i32x4.lt_s(v128.load(held), now)
    const inE = v128.load(from)
    const inI = v128.load(from + inputBytes)
    const inA = v128.load(from + 2 * inputBytes)
    v128.store(from, i32x4.splat(0))
    v128.store(from + inputBytes, i32x4.splat(0))
    const inSoma = v128.load(from + 3 * inputBytes)
    v128.store(from + 2 * inputBytes, i32x4.splat(0))
    v128.store(from + 3 * inputBytes, i32x4.splat(0))
    let firedFirst = i64x2.splat(0)
    let firedPair = firedFirst
    for (let pair: usize = 0; pair < 2; pair++) {
      const atS = states + ((<usize>i) << 3) + (pair << 4)
      const atD = atS + stateBytes
      const atWs = atD + stateBytes
      const atWd = atWs + stateBytes
      const atE = atWd + stateBytes
      const atI = atE + stateBytes
      const atA = atI + stateBytes
      const atAge = atA + stateBytes
      const free = pair ? highMask(active) : lowMask(active)
      const somaDrive = f64x2.add(common, pair ? highInput(inSoma) : lowInput(inSoma))
      let s = v128.load(atS)
      let d = v128.load(atD)
      let ws = v128.load(atWs)
      let wd = v128.load(atWd)
      let e = v128.load(atE)
      let n = v128.load(atI)
      let a = v128.load(atA)
      const age = v128.load(atAge)
      const isBack = v128.and(f64x2.ge(age, backFrom), f64x2.lt(age, backTo))
      const steady = f64x2.add(apicalDrive, v128.and(back, isBack))
      for (let part = 0; part < substeps; part++) {
        const wsHalf = f64x2.mul(ws, halfW)
        const eHalf = f64x2.mul(e, halfE)
        const nHalf = f64x2.mul(n, halfI)
        const aHalf = f64x2.mul(a, halfA)
        const wsEnd = f64x2.mul(wsHalf, halfW)
        const eEnd = f64x2.mul(eHalf, halfE)
        const nEnd = f64x2.mul(nHalf, halfI)
        const aEnd = f64x2.mul(aHalf, halfA)
        let sk = s
        let dk = d
        let wk = wd
        let sumS = i64x2.splat(0)
        let sumD = sumS
        let sumW = sumS
        for (let stage = 0; stage < 4; stage++) {
          const isEnd = stage == 3
          const soma = stage == 0
            ? f64x2.sub(f64x2.add(e, n), ws)
            : isEnd
              ? f64x2.sub(f64x2.add(eEnd, nEnd), wsEnd)
              : f64x2.sub(f64x2.add(eHalf, nHalf), wsHalf)
          const apical = f64x2.add(steady, stage == 0 ? a : isEnd ? aEnd : aHalf)
          const plateau = f64x2.div(
            one,
            f64x2.add(one, exponential(f64x2.mul(f64x2.sub(half, dk), overWidth)))
          )
          const intoSoma = f64x2.add(f64x2.add(soma, somaDrive), f64x2.mul(toSoma, plateau))
          const intoDendrite = f64x2.sub(f64x2.add(apical, f64x2.mul(own, plateau)), wk)
          const slopeS = v128.and(
            f64x2.sub(f64x2.mul(intoSoma, overCs), f64x2.mul(sk, overTauS)),
            free
          )
          const slopeD = f64x2.sub(f64x2.mul(intoDendrite, overCd), f64x2.mul(dk, overTauD))
          const slopeW = f64x2.mul(f64x2.sub(f64x2.mul(coupling, dk), wk), overTauW)
          const weight = stage == 0 || isEnd ? one : two
          sumS = f64x2.add(sumS, f64x2.mul(weight, slopeS))
          sumD = f64x2.add(sumD, f64x2.mul(weight, slopeD))
          sumW = f64x2.add(sumW, f64x2.mul(weight, slopeW))
          const time = stage == 2 ? h : halfH
          sk = f64x2.add(s, f64x2.mul(time, slopeS))
          dk = f64x2.add(d, f64x2.mul(time, slopeD))
          wk = f64x2.add(wd, f64x2.mul(time, slopeW))
        }
        s = f64x2.add(s, f64x2.mul(sixth, sumS))
        d = f64x2.add(d, f64x2.mul(sixth, sumD))
        wd = f64x2.add(wd, f64x2.mul(sixth, sumW))
        ws = wsEnd
        e = eEnd
        n = nEnd
        a = aEnd
      }
      firedPair = v128.and(free, f64x2.ge(s, threshold))
      if (!pair) firedFirst = firedPair
      v128.store(atS, v128.bitselect(reset, s, firedPair))
      v128.store(atD, d)
      v128.store(atWs, f64x2.add(ws, v128.and(jump, firedPair)))
      v128.store(atWd, wd)
      v128.store(atE, f64x2.add(e, pair ? highInput(inE) : lowInput(inE)))
      v128.store(atI, f64x2.add(n, pair ? highInput(inI) : lowInput(inI)))
      v128.store(atA, f64x2.add(a, pair ? highInput(inA) : lowInput(inA)))
      v128.store(atAge, v128.andnot(f64x2.add(age, one), firedPair))
    }
    const fired = packMasks(firedFirst, firedPair)
    const bits = i32x4.bitmask(fired)
    if (bits) list = noteSpikes(fired, bits, held, until, <u32>i, list)
  }
  return <i32>((list - spikes) >> 2)
}
