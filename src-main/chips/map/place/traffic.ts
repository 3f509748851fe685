/** Spikes between cores over the run, by the core that sends them. */
export interface Traffic {
  readonly cores: number
  readonly starts: Uint32Array
  readonly to: Uint32Array
  readonly spikes: Float64Array
}

export interface TrafficSource {
  readonly neurons: number
  readonly starts: Uint32Array
  readonly targets: Uint32Array
  readonly spikes: Float64Array
}

/** Calls for every neuron with the different cores that it reaches. */
export function eachReach(
  { neurons, starts, targets }: TrafficSource,
  parts: Uint32Array,
  cores: number,
  use: (neuron: number, reached: Uint32Array) => void
): void {
  const seen = new Int32Array(cores).fill(-1)
  const room = new Uint32Array(cores)
  for (let neuron = 0; neuron < neurons; neuron++) {
    const end = starts[neuron + 1] ?? 0
    let count = 0
    for (let k = starts[neuron] ?? 0; k < end; k++) {
      const part = parts[targets[k] ?? 0] ?? 0
      if (seen[part] === neuron) continue
      seen[part] = neuron
      room[count++] = part
    }
    if (count > 0) use(neuron, room.subarray(0, count))
  }
}

/** Adds up what goes from core to core; what stays on a core is left out. */
export function trafficOf(source: TrafficSource, parts: Uint32Array, cores: number): Traffic {
  const order = byCore(parts, cores)
  const row = new Float64Array(cores)
  const seen = new Int32Array(cores).fill(-1)
  const starts = new Uint32Array(cores + 1)
  const to: number[] = []
  const spikes: number[] = []
  let place = 0
  for (let core = 0; core < cores; core++) {
    row.fill(0)
    for (; place < order.length && parts[order[place] ?? 0] === core; place++) {
      const neuron = order[place] ?? 0
      const fired = source.spikes[neuron] ?? 0
      const end = source.starts[neuron + 1] ?? 0
      for (let k = source.starts[neuron] ?? 0; k < end; k++) {
        const part = parts[source.targets[k] ?? 0] ?? 0
        if (seen[part] === neuron || part === core) continue
        seen[part] = neuron
        row[part] = (row[part] ?? 0) + fired
      }
    }
    for (let part = 0; part < cores; part++) {
      const count = row[part] ?? 0
      if (count === 0) continue
      to.push(part)
      spikes.push(count)
    }
    starts[core + 1] = to.length
  }
  return { cores, starts, to: Uint32Array.from(to), spikes: Float64Array.from(spikes) }
}

/** Neurons core after core. */
function byCore(parts: Uint32Array, cores: number): Uint32Array {
  const starts = new Uint32Array(cores + 1)
  for (const part of parts) starts[part + 1] = (starts[part + 1] ?? 0) + 1
  for (let i = 0; i < cores; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const order = new Uint32Array(parts.length)
  parts.forEach((part, neuron) => {
    const at = starts[part] ?? 0
    starts[part] = at + 1
    order[at] = neuron
  })
  return order
}

/** The same in both directions: what each core exchanges with which. */
export function exchangeOf({ cores, starts, to, spikes }: Traffic): Traffic {
  const rows: Map<number, number>[] = Array.from({ length: cores }, () => new Map())
  for (let core = 0; core < cores; core++) {
    const end = starts[core + 1] ?? 0
    for (let k = starts[core] ?? 0; k < end; k++) {
      const other = to[k] ?? 0
      const count = spikes[k] ?? 0
      rows[core]?.set(other, (rows[core]?.get(other) ?? 0) + count)
      rows[other]?.set(core, (rows[other]?.get(core) ?? 0) + count)
    }
  }
  const all = new Uint32Array(cores + 1)
  rows.forEach(({ size }, i) => (all[i + 1] = (all[i] ?? 0) + size))
  const others = new Uint32Array(all[cores] ?? 0)
  const counts = new Float64Array(others.length)
  let at = 0
  for (const row of rows) {
    for (const [part, count] of row) {
      others[at] = part
      counts[at++] = count
    }
  }
  return { cores, starts: all, to: others, spikes: counts }
}
