import { describe, expect, it } from 'vitest'
import { outdated } from '../../../src-main/services/backup-rotation'

const hour = 3_600_000
const at = (time: number) => ({ at: new Date(time) })
const start = Date.UTC(2026, 0, 1)

/** What is left when a backup is made every hour for so many hours, and the old ones go each time. */
function after(hours: number, rotation: Parameters<typeof outdated>[1]): Date[] {
  let kept: { at: Date }[] = []
  for (let i = 0; i < hours; i++) {
    kept.push(at(start + i * hour))
    const old = outdated(kept, rotation)
    kept = kept.filter((one) => !old.includes(one))
  }
  return kept.map((one) => one.at).toSorted((a, b) => b.getTime() - a.getTime())
}

describe('rolling backups', () => {
  it('keep the last hours, days and weeks', () => {
    const left = after(24 * 40, { hourly: 3, daily: 4, weekly: 3 })
    const ages = left.map((time) => (start + (24 * 40 - 1) * hour - time.getTime()) / hour)
    // Of the weeks before, the last hour of each Sunday: 8 February 2026 was one.
    expect(ages).toEqual([0, 1, 2, 24, 48, 24 * 3, 24 * 8])
    expect(left.at(-1)?.toISOString()).toBe('2026-02-01T23:00:00.000Z')
  })

  it('always keep the newest', () => {
    const only = outdated([at(1), at(2), at(3)], { hourly: 0, daily: 0, weekly: 0 })
    expect(only.map((one) => one.at.getTime())).toEqual([2, 1])
    expect(outdated([at(5)], { hourly: 0, daily: 0, weekly: 0 })).toEqual([])
  })
})
