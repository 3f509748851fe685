/** How many backups are kept: the last of so many hours, days and weeks in which there is one. */
export interface Rotation {
  readonly hourly: number
  readonly daily: number
  readonly weekly: number
}

const hour = 3_600_000
const day = 24 * hour
// Weeks begin on Monday: 1 January 1970 was a Thursday.
const weekOf = (time: number): number => Math.floor((time + 3 * day) / (7 * day))

/**
 * Which backups can go. The newest always stays, and of each hour, day and week that counts the newest of it.
 * @param backups any order
 */
export function outdated<Backup extends { readonly at: Date }>(
  backups: readonly Backup[],
  { hourly, daily, weekly }: Rotation
): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const kept = new Set(newestFirst.slice(0, 1))
  const keep = (count: number, spanOf: (time: number) => number): void => {
    const spans = new Set<number>()
    for (const backup of newestFirst) {
      const span = spanOf(backup.at.getTime())
      if (spans.has(span)) continue
      if (spans.size >= count) return
      spans.add(span)
      kept.add(backup)
    }
  }
  keep(hourly, (time) => Math.floor(time / hour))
  keep(daily, (time) => Math.floor(time / day))
  keep(weekly, weekOf)
  return newestFirst.filter((backup) => !kept.has(backup))
}
