import {
  addInput, constantsOf, decay, delayOf, delaysOf, isWide, ringOf, rowsOf, slotBytesOf, slotMaskOf,
  sourcesOf, tablesOf, targetAt, targetsOf, weightsOf
} from '../block.as'

/** A source: step of its last spike (0 before the first); resources x and utilisation u at it. */
const sourceBytes: usize = 24

/**
 * Delivers the spikes of one step, weakened or strengthened by those before (Tsodyks, Uziel & Markram
 * 2000). All synapses of a source have the same history, so x and u are kept once for each source.
 * Constants, f64: (unused), U.
 */
export function deliver(block: usize, spikes: usize, count: i32, step: i32): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const wide = isWide(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  const tables = tablesOf(block)
  const use = load<f64>(constantsOf(block), 8)
  const ring = ringOf(block)
  const slotBytes = slotBytesOf(block)
  const slotMask = slotMaskOf(block)
  for (let q = 0; q < count; q++) {
    const index = <usize>load<u32>(spikes + (<usize>q << 2))
    const source = sourcesOf(block) + index * sourceBytes
    const last = load<i32>(source)
    let x: f64 = 1
    let u = use
    if (last > 0) {
      const gap = <u32>(step - last)
      x = load<f64>(source, 8)
      u = load<f64>(source, 16)
      x = 1 + (x - x * u - 1) * decay(tables, 0, gap)
      u = use + u * (1 - use) * decay(tables, 1, gap)
    }
    store<i32>(source, step)
    store<f64>(source, x, 8)
    store<f64>(source, u, 16)
    const strength = u * x
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const delay = delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block)
      const weight = <f32>(<f64>load<f32>(weights + (i << 2)) * strength)
      addInput(ring, slotBytes, slotMask, <u32>step + delay, targetAt(targets, wide, i), weight)
    }
  }
}
