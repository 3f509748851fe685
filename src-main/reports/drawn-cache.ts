import type { DrawnRun, DrawnRuns } from './gather'

const mostKept = 24

/** The runs that were drawn last: what a preview shows again after every edit. */
export class DrawnCache implements DrawnRuns {
  readonly #kept = new Map<string, DrawnRun>()

  get(key: string): DrawnRun | undefined {
    return this.#kept.get(key)
  }

  set(key: string, run: DrawnRun): void {
    this.#kept.delete(key)
    this.#kept.set(key, run)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) return
      this.#kept.delete(oldest)
    }
  }
}
