import type { HardwareProject } from '../../../src-shared/hardware/catalogue'
import type { HardwareEntry, HardwareKind } from '../../../src-shared/hardware/catalogue-entry'
import type { Text } from '../../../src-shared/locale/text'

/** Something that happened in a year. */
export interface Mark {
  readonly id: string
  readonly name: Text
  readonly kind: HardwareKind | 'project'
  /** Entry that it leads to; null for a project without one. */
  readonly entry: string | null
  /** Of a project: until when it ran, as far as it is known. */
  readonly until: string | null
}

export interface TimelineYear {
  readonly year: number
  readonly marks: readonly Mark[]
}

/** The year of "2022-06" or "2022". */
const yearOf = (date: string | null): number | null => {
  const found = date === null ? null : /^\d{4}/.exec(date)
  return found ? Number(found[0]) : null
}

/** Entries and projects by year, the first year first, and those whose year is not known. */
export function timelineOf(
  entries: readonly HardwareEntry[],
  projects: readonly HardwareProject[]
): { readonly years: readonly TimelineYear[]; readonly undated: readonly Mark[] } {
  const dated: { readonly year: number | null; readonly mark: Mark }[] = [
    ...entries.map(({ id, name, kind, year }) => ({
      year,
      mark: { id, name, kind, entry: id, until: null }
    })),
    ...projects.map(({ id, acronym, hardware, start, end }) => ({
      year: yearOf(start),
      mark: {
        id: `project-${id}`,
        name: { en: acronym, ko: acronym },
        kind: 'project' as const,
        entry: hardware[0] ?? null,
        until: end
      }
    }))
  ]
  const years = [...new Set(dated.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b)
  return {
    years: years.map((year) => ({
      year,
      marks: dated.filter((one) => one.year === year).map(({ mark }) => mark)
    })),
    undated: dated.filter(({ year }) => year === null).map(({ mark }) => mark)
  }
}
