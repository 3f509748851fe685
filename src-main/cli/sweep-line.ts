import type { SweepProgress } from '../../src-shared/contract/sweeps'
import type { Translator } from '../../src-shared/locale'
import { cutTo } from './text-width'
import { bar, timeLeft } from './progress-line'

/** How far a sweep is, in one line: `━━━━━━────  12 of 30 runs  1 failed  3 s left`. */
export function sweepLine(
  { total, done, failed, secondsLeft }: SweepProgress,
  t: Translator
): string {
  const parts = [
    bar((done + failed) / Math.max(1, total)),
    t('sweeps.cli.progress', { done: done + failed, total }),
    failed > 0 ? t('sweeps.cli.failedOf', { count: failed }) : '',
    secondsLeft === null ? '' : timeLeft(secondsLeft, t)
  ]
  return parts.filter(Boolean).join('  ')
}

/** A line on a terminal that is written over and over. @param columns the terminal's; null shows nothing */
export function writtenOver(write: (text: string) => void, columns: number | null) {
  let isShown = false
  return {
    show(text: string): void {
      if (columns === null) return
      isShown = true
      write(`\r\u001b[K${cutTo(text, columns - 1)}`)
    },
    clear(): void {
      if (isShown) write('\r\u001b[K')
      isShown = false
    }
  }
}
