import os from 'node:os'
import path from 'node:path'
import type { Catalogue } from '../../src-shared/catalogue'
import type { experimentMethods } from '../../src-shared/contract/experiments'
import type { Handlers } from '../../src-shared/contract/method'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { readDocument } from '../../src-shared/experiments/read-document'
import { formatPath, type Problem } from '../../src-shared/experiments/problem'
import { isSweep } from '../../src-shared/experiments/sweep/sweep-base'
import type { ExperimentId } from '../../src-shared/ids'
import { translator } from '../../src-shared/locale'
import { failure, ok, type Result } from '../../src-shared/result'
import { compileNetwork, estimateMemory } from '../engine'
import { writeWholeFile } from '../exchange/io'
import { kindOf, type CheckedExperiment, type ExperimentKinds } from './experiment-kind'
import { choosePlace, fileNameFrom } from './choose-place'
import { selfContained } from './kept-presets'
import { portableSweep } from './sweeps/sweeps'
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
  const moved = (id: ExperimentId, result: Result<{ position: number }>) => {
    if (result.ok) events.emit('experiments.changed', { id, position: result.value.position })
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
      // It is to mean the same where this project is not.
      const whole = isSweep(document.value)
        ? await portableSweep(document.value, holder.store)
        : (await selfContained(document.value, holder.store)).document
      const text = `${JSON.stringify(whole, null, 2)}\n`
      const written = await writeWholeFile(place.value, text)
      return written.ok ? ok({ file: written.value }) : written
    },
    'experiments.remove': async ({ id }) => {
      // Goes to the trash, from where it can come back.
      const removed = await holder.store.trash.put({ runs: [], experiments: [id] })
      if (!removed.ok) return removed
      if (removed.value.experiments === 0) {
        return failure('not-found', 'failures.store.noExperiment', { id })
      }
      events.emit('trash.changed', removed.value)
      return changed(id, ok({}))
    },
    'experiments.applyEdit': async ({ id, position, edit }) =>
      moved(id, await holder.store.experiments.appendEdit(id, position, edit)),
    'experiments.moveTo': async ({ id, position }) =>
      moved(id, await holder.store.experiments.moveTo(id, position)),
    'experiments.check': async ({ document: given }) => {
      // A sweep finds its experiment, and what that needs, by itself.
      const { document, inPlace } = isSweep(given)
        ? { document: given, inPlace: (found: readonly Problem[]) => Promise.resolve(found) }
        : await selfContained(given, holder.store)
      const checked = await (kindOf(kinds, document)?.check(document) ?? ok(checkNetwork(document)))
      if (!checked.ok) return checked
      const { problems, estimate } = checked.value
      return ok({ problems: (await inPlace(problems)).map(writable), estimate })
    }
  }

  function checkNetwork(document: Json): CheckedExperiment {
    const { problems, network } = checkDocument(document, catalogue)
    if (!network) return { problems, estimate: null }
    const compiled = compileNetwork(network)
    const { neurons, synapses, bytes } = estimateMemory(compiled, threads())
    const seconds = runTime.estimate(compiled, { neurons, synapses }, threads())
    const memoryMB = bytes / 2 ** 20
    const availableMB = os.freemem() / 2 ** 20
    return { problems, estimate: { neurons, synapses, memoryMB, availableMB, seconds } }
  }
}

const writable = <T extends { readonly path: readonly (string | number)[] }>(problem: T) => ({
  ...problem,
  path: [...problem.path]
})
