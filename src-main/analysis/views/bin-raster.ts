import { firstSpikeAfter, type SpikeTrain } from './spike-range'

export interface RasterWindow {
  readonly fromMs: number
  readonly toMs: number
  readonly fromNeuron: number
  readonly toNeuron: number
  readonly width: number
  readonly height: number
}

export interface RasterImage {
  /** Row by row from the lowest neuron: spikes in each cell, at most 65,535. */
  readonly counts: Uint16Array<ArrayBuffer>
  /** Spikes in the window. */
  readonly spikes: number
}

/** Counts the spikes of a window into an image: the picture's size bounds the work that follows. */
export function binRaster(train: SpikeTrain, window: RasterWindow): RasterImage {
  const { fromMs, toMs, fromNeuron, toNeuron, width, height } = window
  const counts = new Uint16Array(width * height)
  const { steps, neurons, dt } = train
  const first = firstSpikeAfter(train, fromMs)
  const last = firstSpikeAfter(train, toMs)
  const columnsPerStep = (width / (toMs - fromMs)) * dt
  const rowsPerNeuron = height / (toNeuron - fromNeuron)
  const start = fromMs / dt
  let spikes = 0
  for (let i = first; i < last; i++) {
    const row = Math.floor(((neurons[i] ?? 0) - fromNeuron) * rowsPerNeuron)
    if (row < 0 || row >= height) continue
    const column = Math.min(
      width - 1,
      Math.max(0, Math.floor(((steps[i] ?? 0) - start) * columnsPerStep - 1e-9))
    )
    const at = row * width + column
    const count = counts[at] ?? 0
    if (count < 65_535) counts[at] = count + 1
    spikes++
  }
  return { counts, spikes }
}
