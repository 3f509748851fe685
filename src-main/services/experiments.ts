import os from 'node:os'
import path from 'node:path'
import type { Catalogue } from '../../src-shared/catalogue'
import type { experimentMethods } from '../../src-shared/contract/experiments'
import type { Handlers } from '../../src-shared/contract/method'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { readDocument } from '../../src-shared/experiments/read-document'
import { formatPath } from '../../src-shared/experiments/problem'
import type { ExperimentId } from '../../src-shared/ids'
import { translator } from '../../src-shared/locale'
import { failure, ok, type Result } from '../../src-shared/result'
import { compileNetwork, estimateMemory } from '../engine'
import { writeWholeFile } from '../exchange/io'
import { kindOf, type ExperimentKinds } from './experiment-kind'
import { choosePlace, fileNameFrom } from './choose-place'
import { checkDocument } from './prepare-run'
import type { ProjectHolder } from './project-holder'
import type { RunTime } from './run-time'
import { readJson, Samples } from './samples'

/** Documents: samples, import and export, edits, checks. */
export function experimentService(
  holder: ProjectHolder,
  catalogue: Catalogue,
  threads: () => number,
  kinds: ExperimentKinds,
  runTime: RunTime
): Handlers<typeof experimentMethods> {
  const { options, events } = holder
  const samples = new Samples(path.join(options.resources, 'examples'))
  const language = () => holder.user.get().language
  const changed = <T>(id: ExperimentId, result: Result<T>): Result<T> => {
    if (result.ok) events.emit('experiments.changed', { id })
    return result
  }
  const create = async (document: Json) => {
    const structure = readDocument(document)
    if (!structure.ok) {
      const [first] = structure.problems
      return failure('bad-input', 'failures.document.unreadable', {
        path: formatPath(first?.path ?? []),
        count: structure.problems.length,
        reason: first ? translator(language()).dynamic(first.key, first.details) : ''
      })
    }
    const created = await holder.store.experiments.create(document)
    return created.ok ? changed(created.value.id, created) : created
  }

  return {
    'experiments.list': () => holder.store.experiments.list(),
    'experiments.get': ({ id }) => holder.store.experiments.get(id),
    'experiments.samples': async () => ok([...(await samples.list(language()))]),
    'experiments.openSample': async ({ sample }) => {
      const document = await samples.read(sample, language())
      return document.ok ? create(document.value) : document
    },
    'experiments.import': async ({ file }) => {
      const place = await choosePlace(options, file, { mode: 'open', kind: 'document' })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const document = await readJson(place.value)
      return document.ok ? create(document.value) : document
    },
    'experiments.create': ({ document }) => create(document),
    'experiments.export': async ({ id, file }) => {
      const document = await holder.store.experiments.document(id)
      if (!document.ok) return document
      const name = isJsonObject(document.value) ? String(document.value['name'] ?? '') : ''
      const suggestion = `${fileNameFrom(name)}.json`
      const place = await choosePlace(options, file, { mode: 'save', kind: 'document', suggestion })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const text = `${JSON.stringify(document.value, null, 2)}\n`
      const written = await writeWholeFile(place.value, text)
      return written.ok ? ok({ file: written.value }) : written
    },
    'experiments.remove': async ({ id }) => {
      const removed = await holder.store.experiments.remove(id)
      return removed.ok ? changed(id, ok({})) : removed
    },
    'experiments.applyEdit': async ({ id, position, edit }) =>
      changed(id, await holder.store.experiments.appendEdit(id, position, edit)),
    'experiments.moveTo': async ({ id, position }) =>
      changed(id, await holder.store.experiments.moveTo(id, position)),
    'experiments.check': ({ document }) => {
      const other = kindOf(kinds, document)
      if (other) return other.check(document)
      const { problems, network } = checkDocument(document, catalogue)
      if (!network) return ok({ problems: [...problems].map(writable), estimate: null })
      const compiled = compileNetwork(network)
      const { neurons, synapses, bytes } = estimateMemory(compiled, threads())
      return ok({
        problems: problems.map(writable),
        estimate: {
          neurons,
          synapses,
          memoryMB: bytes / 2 ** 20,
          availableMB: os.freemem() / 2 ** 20,
          seconds: runTime.estimate(compiled, { neurons, synapses }, threads())
        }
      })
    }
  }
}

const writable = <T extends { readonly path: readonly (string | number)[] }>(problem: T) => ({
  ...problem,
  path: [...problem.path]
})
