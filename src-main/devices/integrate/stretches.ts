import { segmentVoltage, type Segment } from './waveform'

const lists = new WeakMap<Segment, readonly number[]>()

/** Times within a segment between which its voltage is monotone, with both ends, s. */
export function turningPoints(segment: Segment): readonly number[] {
  const known = lists.get(segment)
  if (known) return known
  const { duration, sines = [], from, to } = segment
  const points = new Set([0, duration])
  for (const { frequency, phase, amplitude } of sines) {
    if (frequency <= 0 || amplitude === 0) continue
    // One sine alone turns at its crests; where waves add up, a fine grid takes their place.
    const finer = sines.length > 1 || from !== to ? 16 : 1
    const step = 0.5 / frequency / finer
    const first = (0.25 - phase / (2 * Math.PI)) / frequency
    for (let n = Math.ceil(-first / step); first + n * step < duration; n++) {
      if (first + n * step > 1e-9 * duration) points.add(first + n * step)
    }
  }
  const sorted = [...points].sort((a, b) => a - b)
  const distinct = sorted.filter((t, i) => i === 0 || t - (sorted[i - 1] ?? 0) > 1e-12 * duration)
  lists.set(segment, distinct)
  return distinct
}

/**
 * The first time after `from` at which the voltage passes zero or one of `levels`, or `to`.
 * The voltage has to be monotone in between.
 */
export function nextCrossing(
  segment: Segment,
  from: number,
  to: number,
  levels: readonly number[]
): number {
  const [start, end] = [segmentVoltage(segment, from), segmentVoltage(segment, to)]
  let first = to
  const look = (level: number): void => {
    if ((start - level) * (end - level) >= 0) return
    const time = crossing(segment, from, to, level)
    // A crossing at the very start is the one that this stretch begins with.
    if (time > from + 1e-9 * (to - from) && time < first) first = time
  }
  look(0)
  for (const level of levels) look(level)
  return first
}

function crossing(segment: Segment, from: number, to: number, level: number): number {
  let [low, high] = [from, to]
  const [start, end] = [segmentVoltage(segment, from), segmentVoltage(segment, to)]
  if (!segment.sines?.length) return from + ((to - from) * (level - start)) / (end - start)
  for (let n = 0; n < 60; n++) {
    const middle = 0.5 * (low + high)
    if ((segmentVoltage(segment, middle) - level) * (start - level) > 0) low = middle
    else high = middle
  }
  return high
}
