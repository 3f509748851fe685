// What happens to the weights of a plastic projection now and then, whatever its rule: synapses that
// have become weak fall silent, silent ones wake again, and each target's weights are scaled to a sum.
// A silent synapse keeps its place and has a weight that is no number.
import {
  constantsOf, isWide, rowsOf, sourceCountOf, targetAt, targetCountOf, targetsOf, weightsOf
} from '../synapses/block.as'
import { sourceKey, synapseKey, synapseUniform } from '../synapses/synapse-random.as'

@inline
function endOf(block: usize): usize {
  return <usize>load<u32>(rowsOf(block) + (<usize>sourceCountOf(block) << 2))
}

/**
 * Weights below `least` fall silent; silent synapses wake with a probability of `chance`, each by a
 * number of its own, with the weight `start`. Weights in units of the reference weight.
 */
export function silenceAndWake(block: usize, step: i32, least: f64, chance: f64, start: f64): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const wide = isWide(block)
  const weights = weightsOf(block)
  const reference = load<f64>(constantsOf(block))
  for (let source: usize = 0; source < <usize>sourceCountOf(block); source++) {
    const end = <usize>load<u32>(rows + (source << 2), 4)
    const key = sourceKey(block, source)
    let before: usize = 0xffffffff
    let ordinal: u32 = 0
    for (let i = <usize>load<u32>(rows + (source << 2)); i < end; i++) {
      const target = targetAt(targets, wide, i)
      ordinal = target == before ? ordinal + 1 : 0
      before = target
      const at = weights + (i << 2)
      const weight = load<f32>(at)
      if (weight == weight) {
        if (<f64>weight / reference < least) store<f32>(at, <f32>NaN)
      } else if (synapseUniform(synapseKey(block, key, target, ordinal), <u64>step) < chance) {
        store<f32>(at, <f32>(start * reference))
      }
    }
  }
}

/**
 * Scales the weights of each target so that they sum up to `total`, in units of the reference
 * weight; summed by ascending source. Targets whose sum is not above zero are left as they are.
 * @param sums room for a f64 a target
 */
export function normaliseIncoming(block: usize, sums: usize, total: f64): void {
  const targets = targetsOf(block)
  const wide = isWide(block)
  const weights = weightsOf(block)
  const reference = load<f64>(constantsOf(block))
  const count = targetCountOf(block)
  const end = endOf(block)
  memory.fill(sums, 0, count << 3)
  for (let i: usize = 0; i < end; i++) {
    const weight = load<f32>(weights + (i << 2))
    if (weight != weight) continue
    const sum = sums + (targetAt(targets, wide, i) << 3)
    store<f64>(sum, load<f64>(sum) + <f64>weight / reference)
  }
  for (let target: usize = 0; target < count; target++) {
    const sum = load<f64>(sums + (target << 3))
    store<f64>(sums + (target << 3), sum > 0 ? total / sum : 1)
  }
  for (let i: usize = 0; i < end; i++) {
    const at = weights + (i << 2)
    store<f32>(at, <f32>(<f64>load<f32>(at) * load<f64>(sums + (targetAt(targets, wide, i) << 3))))
  }
}

/** Copies the weights; a silent synapse's is zero. */
export function copyWeights(block: usize, out: usize): void {
  const weights = weightsOf(block)
  const end = endOf(block)
  for (let i: usize = 0; i < end; i++) {
    const weight = load<f32>(weights + (i << 2))
    store<f32>(out + (i << 2), weight == weight ? weight : 0)
  }
}

/** Synapses that are silent. */
export function countSilent(block: usize): u32 {
  const weights = weightsOf(block)
  const end = endOf(block)
  let silent: u32 = 0
  for (let i: usize = 0; i < end; i++) {
    const weight = load<f32>(weights + (i << 2))
    if (weight != weight) silent++
  }
  return silent
}
