import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PopulationResult } from '../../src-main/pool'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { parseJson } from '../../src-shared/experiments/parse-json'
import { applyPatch, type Patch } from '../../src-shared/experiments/patch'
import { projectRoot } from '../setup/places'
import { simulate } from '../setup/simulate'

/** Seeds of a network's statistics; `ENGRAM_SEEDS=10` takes as many as the bands were made for. */
export const seeds = Array.from(
  { length: Number(process.env['ENGRAM_SEEDS'] ?? 3) },
  (_, i) => i + 1
)

/** A shipped example with another seed, and without what it records; `more` is changed besides. */
export function example(name: string, seed: number, more: Patch = []): Json {
  const file = path.join(projectRoot, 'resources/examples', `${name}.json`)
  const read = parseJson(readFileSync(file, 'utf8'))
  if (!read.ok || !isJsonObject(read.value)) throw new Error(`${name} is not an example`)
  return applyPatch(read.value, [
    { op: 'set', path: ['simulation', 'seed'], value: seed },
    { op: 'set', path: ['recorders'], value: [] },
    ...more
  ]).value
}

/** Each population's statistics, by its name, and the mean rate of all neurons. */
export async function statisticsOf(document: Json, sizes: Readonly<Record<string, number>>) {
  const { result, blocks } = await simulate(document, 2)
  if (result.outcome !== 'done') throw new Error(JSON.stringify(result.failure))
  const populations: Record<string, PopulationResult> = {}
  for (const one of result.populations) populations[one.name] = one
  const neurons = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  const rateHz = Object.entries(sizes).reduce(
    (sum, [name, size]) => sum + ((populations[name]?.rateHz ?? NaN) * size) / neurons,
    0
  )
  return { rateHz, populations, synapses: result.synapses, blocks }
}
