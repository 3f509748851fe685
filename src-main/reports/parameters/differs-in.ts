import { formatPath, type Path } from '../../../src-shared/experiments/problem'
import type { Difference } from './differences'

/** @returns does anything at or below this path differ? */
export function differsIn(differences: readonly Difference[]): (path: Path) => boolean {
  const texts = differences.map(({ path }) => formatPath(path))
  return (path) => {
    const start = formatPath(path)
    return texts.some(
      (text) => text === start || text.startsWith(`${start}.`) || text.startsWith(`${start}[`)
    )
  }
}
