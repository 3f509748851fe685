import type { Complaints } from '../network/complaints'
import { nearest } from '../nearest'
import type { Path } from '../problem'

/** What is looked for, as the keys of the problems name it. */
export type Named = 'Device' | 'Protocol' | 'Preset' | 'Figure'

/** Complains, with the nearest name, when a name is not among those that are known. @returns whether it is */
export function isNamed(
  what: Named,
  name: string,
  known: readonly string[],
  path: Path,
  complaints: Complaints
): boolean {
  if (known.includes(name)) return true
  const suggestion = nearest(name, known)
  const key = `problems.unknown${what}${suggestion === undefined ? '' : 'Nearest'}`
  complaints.error(path, key, { name, known: known.join(', '), suggestion: suggestion ?? '' })
  return false
}
