import type { Progress } from '../../src-shared/contract/runs'
import type { Translator } from '../../src-shared/locale'
import { cutTo } from './text-width'

const barWidth = 24
const leastMsBetween = 100

/** How far a run is, in one line: `Simulating  ━━━━━━────  42 %  3 s left`. */
export function progressText(progress: Progress, t: Translator): string {
  const { phase, fraction, secondsLeft } = progress
  const part = Math.max(0, Math.min(1, fraction))
  const percent = `${Math.floor(part * 100)}`.padStart(3)
  const left = secondsLeft === null ? '' : `  ${timeLeft(secondsLeft, t)}`
  return `${t(`cli.phases.${phase}`)}  ${bar(part)} ${percent} %${left}`
}

/** Part of a whole, 0 to 1, as a bar. */
export function bar(part: number): string {
  const full = Math.round(Math.max(0, Math.min(1, part)) * barWidth)
  return '━'.repeat(full) + '─'.repeat(barWidth - full)
}

export function timeLeft(seconds: number, t: Translator): string {
  const whole = Math.max(0, Math.ceil(seconds))
  if (whole < 60) return t('cli.secondsLeft', { seconds: whole })
  const minutes = Math.floor(whole / 60)
  return t('cli.minutesLeft', { minutes, seconds: String(whole % 60).padStart(2, '0') })
}

export interface ProgressLine {
  readonly show: (progress: Progress) => void
  readonly clear: () => void
}

/**
 * A line on a terminal that is written over and over.
 * @param columns the terminal's; null shows nothing
 */
export function progressLine(
  write: (text: string) => void,
  columns: number | null,
  t: Translator,
  now: () => number
): ProgressLine {
  let last = -Infinity
  let isShown = false
  const clear = (): void => {
    if (isShown) write('\r\u001b[K')
    isShown = false
  }
  const show = (progress: Progress): void => {
    if (columns === null || now() - last < leastMsBetween) return
    last = now()
    isShown = true
    write(`\r\u001b[K${cutTo(progressText(progress, t), columns - 1)}`)
  }
  return { show, clear }
}
