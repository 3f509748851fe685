import { withinTime, type SharedTime } from './time-cursors'

/** Simulated time a time of the clock. */
export const speeds = [0.001, 0.01, 0.05, 0.1, 0.5, 1, 5] as const

/** Steps of the keyboard go through what is shown in so many. */
const stepsAcross = 100
/** A pause of the window, such as a hidden tab, does not make the cursor jump. */
const longestFrameMs = 100

let playing: { readonly time: SharedTime; frame: number; last: number } | null = null

/** Stops whatever is playing. */
export function stopPlaying(): void {
  if (!playing) return
  cancelAnimationFrame(playing.frame)
  playing.time.cursors.isPlaying = false
  playing = null
}

/** Lets the time cursor move, from the start again where it had come to the end. */
export function play(time: SharedTime): void {
  stopPlaying()
  const { cursors } = time
  const at = cursors.atMs ?? time.fromMs
  moveTo(time, at >= time.fullToMs ? time.fullFromMs : at)
  cursors.isPlaying = true
  const mine = (playing = { time, frame: 0, last: performance.now() })
  const step = (now: number): void => {
    if (playing !== mine || !cursors.isPlaying) return
    const passed = Math.min(longestFrameMs, Math.max(0, now - mine.last))
    mine.last = now
    moveTo(time, (cursors.atMs ?? time.fromMs) + passed * cursors.speed)
    if (cursors.atMs === time.fullToMs) return stopPlaying()
    mine.frame = requestAnimationFrame(step)
  }
  mine.frame = requestAnimationFrame(step)
}

export function togglePlaying(time: SharedTime): void {
  if (time.cursors.isPlaying && playing?.time === time) stopPlaying()
  else play(time)
}

/** Moves the time cursor by hundredths of what is shown. */
export function stepBy(time: SharedTime, steps: number): void {
  stopPlaying()
  const by = (steps * (time.toMs - time.fromMs)) / stepsAcross
  moveTo(time, (time.cursors.atMs ?? time.fromMs) + by)
}

/** Puts the time cursor somewhere, and shows the stretch that it is in. */
export function moveTo(time: SharedTime, ms: number): void {
  const at = withinTime(time, ms)
  time.cursors.atMs = at
  if (at >= time.fromMs && at <= time.toMs) return
  const width = time.toMs - time.fromMs
  const fromMs = at > time.toMs ? Math.min(at, time.fullToMs - width) : at
  time.set({ fromMs, toMs: fromMs + width })
}

/** The next slower or faster speed. */
export function changeSpeed({ cursors }: SharedTime, by: 1 | -1): void {
  const nearest = speeds.findIndex((speed) => speed >= cursors.speed)
  const at = Math.min(
    speeds.length - 1,
    Math.max(0, (nearest < 0 ? speeds.length - 1 : nearest) + by)
  )
  cursors.speed = speeds[at] ?? cursors.speed
}
