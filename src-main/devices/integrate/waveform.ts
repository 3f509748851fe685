/** A sine wave added to a segment; its phase counts from the segment's start. */
export interface Sine {
  /** V */
  readonly amplitude: number
  /** Hz */
  readonly frequency: number
  /** rad, at the start of the segment */
  readonly phase: number
}

/** A stretch of a drive without a jump or a corner: a straight line, and sine waves on it. */
export interface Segment {
  /** s */
  readonly duration: number
  /** V, of the straight line at the start. */
  readonly from: number
  /** V, of the straight line at the end. */
  readonly to: number
  readonly sines?: readonly Sine[]
}

/**
 * The voltage of a source over time: segments one after another, and all of them again `repeats` times in
 * all. A segment may start at another voltage than the one before ended at: that is a jump. Plain data.
 */
export interface Waveform {
  readonly segments: readonly Segment[]
  /** Whole number of at least 1. */
  readonly repeats: number
}

/** Voltage of a segment, V. @param time s from its start, within it */
export function segmentVoltage(segment: Segment, time: number): number {
  const { duration, from, to, sines } = segment
  let voltage = from === to ? from : from + (to - from) * (time / duration)
  if (sines) {
    for (const { amplitude, frequency, phase } of sines) {
      voltage += amplitude * Math.sin(2 * Math.PI * frequency * time + phase)
    }
  }
  return voltage
}

/** Duration of all segments once, s. */
export const periodOf = ({ segments }: Waveform): number =>
  segments.reduce((sum, { duration }) => sum + duration, 0)

/** Duration of the whole waveform, s. */
export const durationOf = (waveform: Waveform): number => periodOf(waveform) * waveform.repeats

/**
 * Voltage at a time, V: at a jump the later one, before the start and after the end zero.
 * @param time s from the start
 */
export function voltageAt(waveform: Waveform, time: number): number {
  const period = periodOf(waveform)
  if (time < 0 || time > period * waveform.repeats) return 0
  const turn = Math.min(Math.floor(time / period), waveform.repeats - 1)
  let left = time - turn * period
  const { segments } = waveform
  for (const [i, segment] of segments.entries()) {
    if (left < segment.duration) return segmentVoltage(segment, left)
    if (i < segments.length - 1) left -= segment.duration
  }
  const last = segments.at(-1)
  return last ? segmentVoltage(last, Math.min(left, last.duration)) : 0
}

/** Where one segment ends and the next begins, over all repeats, s; with start and end. */
export function cornersOf(waveform: Waveform): readonly number[] {
  const period = periodOf(waveform)
  const corners = [0]
  for (let turn = 0; turn < waveform.repeats; turn++) {
    let time = turn * period
    for (const { duration } of waveform.segments) corners.push((time += duration))
  }
  return corners
}
