import {
  chipOutcomeSchema,
  mappingOutcomeSchema,
  type mappingMethods,
  type MappingOutcome
} from '../../../src-shared/contract/mappings'
import type { Handlers } from '../../../src-shared/contract/method'
import type { RunId } from '../../../src-shared/ids'
import { failure, ok, type Result } from '../../../src-shared/result'
import { writeWholeFile } from '../../exchange/io'
import { choosePlace, fileNameFrom } from '../choose-place'
import type { ProjectHolder } from '../project-holder'
import { mappingCsv } from './csv'
import { chipOutcomeName, outcomeName } from './runs'

/** Looking at what came of mappings. */
export function mappingResults(holder: ProjectHolder): Handlers<typeof mappingMethods> {
  const outcome = async (id: RunId): Promise<Result<MappingOutcome>> => {
    const found = await holder.store.runs.outcome(id, outcomeName)
    if (!found.ok) return found
    if (found.value === null)
      return failure('not-found', 'failures.run.noSuchView', { view: outcomeName })
    const read = mappingOutcomeSchema.safeParse(found.value)
    return read.success
      ? ok(read.data)
      : failure('failed', 'failures.store.damagedRow', { table: 'run_outcome' })
  }
  const chipOutcome = async (id: RunId, chip: string) => {
    const found = await holder.store.runs.outcome(id, chipOutcomeName(chip))
    if (!found.ok) return found
    if (found.value === null) return failure('not-found', 'failures.mapping.notPlaced', { chip })
    const read = chipOutcomeSchema.safeParse(found.value)
    return read.success
      ? ok(read.data)
      : failure('failed', 'failures.store.damagedRow', { table: 'run_outcome' })
  }
  return {
    'mappings.outcome': ({ id }) => outcome(id),
    'mappings.chip': ({ id, chip }) => chipOutcome(id, chip),
    'mappings.export': async ({ id, format, chip, file }) => {
      const run = await holder.store.runs.get(id)
      if (!run.ok) return run
      const content =
        chip === undefined
          ? await wholeText(await outcome(id), format)
          : await textOf(await chipOutcome(id, chip))
      if (!content.ok) return content
      const suggestion = `${fileNameFrom(run.value.name)}${chip === undefined ? '' : `-${chip}`}.${format}`
      const kind = format === 'csv' ? 'csv' : 'document'
      const place = await choosePlace(holder.options, file, { mode: 'save', kind, suggestion })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const written = await writeWholeFile(place.value, content.value)
      return written.ok ? ok({ file: written.value }) : written
    }
  }
}

const textOf = async (found: Result<unknown>): Promise<Result<string>> =>
  found.ok ? ok(`${JSON.stringify(found.value, null, 2)}\n`) : found

async function wholeText(
  found: Result<MappingOutcome>,
  format: 'csv' | 'json'
): Promise<Result<string>> {
  if (!found.ok) return found
  return format === 'csv' ? ok(mappingCsv(found.value)) : textOf(found)
}
