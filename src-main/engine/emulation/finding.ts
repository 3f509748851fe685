import type { Path, Problem } from '../../../src-shared/experiments/problem'

/** Something that a chip makes otherwise than the document says: texts are in the locale under `emulation.findings`. */
export interface Finding {
  /** Name of a population, a projection or a recorder; empty for the whole network. */
  readonly of: string
  readonly key: string
  readonly details: Readonly<Record<string, string | number>>
}

/** Collects what is found, and what makes a run impossible. */
export class Findings {
  readonly found: Finding[] = []
  readonly problems: Problem[] = []

  note(of: string, key: string, details: Finding['details'] = {}): void {
    if (this.found.some((one) => one.of === of && one.key === key)) return
    this.found.push({ of, key, details })
  }

  refuse(path: Path, key: string, details: Problem['details']): void {
    this.problems.push({
      severity: 'error',
      path,
      key: `emulation.problems.${key}`,
      details
    })
  }
}

/** A number as people read it. */
export const short = (value: number): string => String(Number(value.toPrecision(3)))
