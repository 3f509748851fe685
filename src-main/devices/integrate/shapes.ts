import { durationOf, segmentVoltage, type Segment, type Sine, type Waveform } from './waveform'

/** A constant voltage. @param duration s */
export const constant = (voltage: number, duration: number): Waveform => ({
  segments: [{ duration, from: voltage, to: voltage }],
  repeats: 1
})

/**
 * Sine periods that start upward from zero; the negative halves may have an amplitude of their own.
 * @param positive V @param frequency Hz @param negative V, without sign
 */
export function sine(
  positive: number,
  frequency: number,
  periods = 1,
  negative = positive
): Waveform {
  const half = (amplitude: number): Segment => ({
    duration: 0.5 / frequency,
    from: 0,
    to: 0,
    sines: [{ amplitude, frequency, phase: 0 }]
  })
  return { segments: [half(positive), half(-negative)], repeats: periods }
}

/**
 * Triangles 0, positive, 0, −negative, 0, a quarter of the period each.
 * @param positive V @param frequency Hz @param negative V, without sign
 */
export const triangle = (
  positive: number,
  frequency: number,
  periods = 1,
  negative = positive
): Waveform => polyline(0, [positive, 0, -negative, 0], () => 0.25 / frequency, periods)

/** Straight lines from corner to corner at one rate. @param corners V @param rate V/s */
export const sweep = (corners: readonly number[], rate: number, repeats = 1): Waveform =>
  polyline(corners[0] ?? 0, corners.slice(1), (from, to) => Math.abs(to - from) / rate, repeats)

function polyline(
  start: number,
  corners: readonly number[],
  lasts: (from: number, to: number) => number,
  repeats: number
): Waveform {
  let from = start
  const segments = corners.map((to) => {
    const segment = { duration: lasts(from, to), from, to }
    from = to
    return segment
  })
  return { segments: segments.filter(({ duration }) => duration > 0), repeats }
}

/** Rectangular pulses with the source at `base` in between. @param width s @param gap s @param base V */
export const rectangles = (
  amplitude: number,
  width: number,
  gap: number,
  count = 1,
  base = 0
): Waveform => ({
  segments: [
    { duration: width, from: amplitude, to: amplitude },
    { duration: gap, from: base, to: base }
  ].filter(({ duration }) => duration > 0),
  repeats: count
})

/** One waveform after another. */
export const join = (...parts: readonly Waveform[]): Waveform => ({
  segments: parts.flatMap(unrolled),
  repeats: 1
})

const unrolled = ({ segments, repeats }: Waveform): readonly Segment[] =>
  Array.from({ length: repeats }, () => segments).flat()

/**
 * What a device sees between two terminals: `top` minus `bottom`, each moved in time, zero volts outside of
 * each, until the later end.
 * @param topDelay s, not negative @param bottomDelay s, not negative
 */
export function difference(
  top: Waveform,
  bottom: Waveform,
  topDelay = 0,
  bottomDelay = 0
): Waveform {
  const end = Math.max(topDelay + durationOf(top), bottomDelay + durationOf(bottom))
  const a = placed(top, topDelay, end)
  const b = placed(bottom, bottomDelay, end)
  const segments: Segment[] = []
  let [i, j, usedA, usedB] = [0, 0, 0, 0]
  for (let one = a[i], other = b[j]; one && other; one = a[i], other = b[j]) {
    const duration = Math.min(one.duration - usedA, other.duration - usedB)
    // A remainder of rounding is no segment.
    if (duration > 1e-12 * end) {
      segments.push(subtract(part(one, usedA, duration), part(other, usedB, duration)))
    }
    usedA += duration
    usedB += duration
    if (one.duration - usedA <= 1e-12 * end) [i, usedA] = [i + 1, 0]
    if (other.duration - usedB <= 1e-12 * end) [j, usedB] = [j + 1, 0]
  }
  return { segments, repeats: 1 }
}

function placed(waveform: Waveform, delay: number, end: number): readonly Segment[] {
  const silence = (duration: number): Segment => ({ duration, from: 0, to: 0 })
  const after = end - delay - durationOf(waveform)
  return [silence(delay), ...unrolled(waveform), silence(after)].filter(
    ({ duration }) => duration > 1e-12 * end
  )
}

/** The stretch of a segment from `start`, `duration` long. */
function part(segment: Segment, start: number, duration: number): Segment {
  const line = { ...segment, sines: [] }
  return {
    duration,
    from: segmentVoltage(line, start),
    to: segmentVoltage(line, start + duration),
    sines: (segment.sines ?? []).map((wave) => ({
      ...wave,
      phase: wave.phase + 2 * Math.PI * wave.frequency * start
    }))
  }
}

const subtract = (one: Segment, other: Segment): Segment => ({
  duration: one.duration,
  from: one.from - other.from,
  to: one.to - other.to,
  sines: [...(one.sines ?? []), ...(other.sines ?? []).map(reversed)]
})

const reversed = (wave: Sine): Sine => ({ ...wave, amplitude: -wave.amplitude })
