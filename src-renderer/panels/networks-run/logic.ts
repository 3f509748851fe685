import { isJsonObject, type Json } from '../../../src-shared/experiments/json'

/** The seed that a text gives; null for the document's own, and for what is no seed. */
export function readSeed(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null
  const seed = Number(text)
  return Number.isInteger(seed) && seed >= 0 && seed <= 4_294_967_295 ? seed : null
}

/** Numbers of threads to choose from; 0 leaves it to the settings. */
export function threadChoices(cores: number): readonly number[] {
  const doubled = [1, 2, 4, 8, 16, 32, 64, 128].filter((threads) => threads < cores)
  return [0, ...doubled, cores]
}

/** The seed that a document of any kind names; 1 where it names none. */
export function seedOf(document: Json): number {
  if (!isJsonObject(document)) return 1
  const { simulation, seed } = document
  const given = isJsonObject(simulation) ? simulation['seed'] : seed
  return typeof given === 'number' ? given : 1
}
