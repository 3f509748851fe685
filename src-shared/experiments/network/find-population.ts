import { nearest } from '../nearest'
import type { Path } from '../problem'
import type { Context, KnownPopulation } from './resolve-network'

/** Looks a population up by its name and complains, with the nearest name, where there is none. */
export function findPopulation(
  name: string,
  path: Path,
  { populations, complaints }: Context
): KnownPopulation | undefined {
  const found = populations.find((population) => population.name === name)
  if (found) return found
  const known = populations.map((population) => population.name)
  const suggestion = nearest(name, known)
  if (suggestion === undefined) {
    complaints.error(path, 'problems.unknownPopulation', {
      population: name,
      known: known.join(', ')
    })
  } else
    complaints.error(path, 'problems.unknownPopulationNearest', { population: name, suggestion })
  return undefined
}
