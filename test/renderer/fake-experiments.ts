import type { Catalogue } from '../../src-shared/catalogue'
import type { MethodName, MethodReply, MethodRequest } from '../../src-shared/contract'
import type { Edit, Experiment, Sample } from '../../src-shared/contract/experiments'
import type { Json } from '../../src-shared/experiments/json'
import { resolveNetwork } from '../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../src-shared/experiments/network/schema'
import { applyPatch } from '../../src-shared/experiments/patch'
import { experimentId } from '../../src-shared/ids'
import { failure, ok, type Result } from '../../src-shared/result'

type Answers = {
  [Name in MethodName]?: (request: MethodRequest<Name>) => Result<MethodReply<Name>>
}

export interface FakeExperiments {
  readonly answers: Answers
  /** What is stored, as a restart would find it. */
  readonly stored: Experiment[]
}

/**
 * A store of experiments in memory. It keeps the same order as the real one: an edit has to follow
 * the position that is stored, and drops the steps that could have been redone.
 */
export function fakeExperiments(
  catalogue: Catalogue,
  samples: readonly { readonly sample: Sample; readonly document: Json }[] = []
): FakeExperiments {
  const stored: Experiment[] = []

  function keep(document: Json): Experiment {
    const parsed = networkSchema.safeParse(document)
    const number = String(stored.length + 1).padStart(12, '0')
    const experiment: Experiment = {
      id: experimentId(`00000000-0000-7000-9000-${number}`),
      kind: 'network',
      name: parsed.success ? parsed.data.name : '?',
      createdAt: '2026-01-01T00:00:00Z',
      changedAt: '2026-01-01T00:00:00Z',
      runs: 0,
      document,
      position: 0,
      edits: []
    }
    stored.push(experiment)
    return experiment
  }

  function change(
    id: string,
    how: (before: Experiment) => Experiment | null
  ): Result<{ position: number }> {
    const at = stored.findIndex((experiment) => experiment.id === id)
    const before = stored[at]
    const after = before && how(before)
    if (!after) return failure('conflict', 'failures.store.outOfStep')
    const parsed = networkSchema.safeParse(after.document)
    stored[at] = { ...after, name: parsed.success ? parsed.data.name : after.name }
    return ok({ position: after.position })
  }

  function applyEdit(before: Experiment, position: number, edit: Edit): Experiment | null {
    if (position !== before.position) return null
    return {
      ...before,
      document: applyPatch(before.document, edit.patch).value,
      position: position + 1,
      edits: [...before.edits.slice(0, position), edit]
    }
  }

  function moveTo(before: Experiment, position: number): Experiment | null {
    if (position > before.edits.length) return null
    let { document } = before
    for (let i = before.position; i > position; i--) {
      document = applyPatch(document, before.edits[i - 1]?.inverse ?? []).value
    }
    for (let i = before.position; i < position; i++) {
      document = applyPatch(document, before.edits[i]?.patch ?? []).value
    }
    return { ...before, document, position }
  }

  return {
    stored,
    answers: {
      'catalogue.list': () => ok(catalogue),
      'experiments.list': () => ok([...stored]),
      'experiments.samples': () => ok(samples.map(({ sample }) => sample)),
      'experiments.get': ({ id }) => {
        const found = stored.find((experiment) => experiment.id === id)
        return found ? ok(found) : failure('not-found', 'failures.store.noExperiment')
      },
      'experiments.openSample': ({ sample }) => {
        const found = samples.find((one) => one.sample.id === sample)
        return found
          ? ok(keep(found.document))
          : failure('not-found', 'failures.store.noExperiment')
      },
      'experiments.create': ({ document }) => ok(keep(document)),
      'experiments.remove': ({ id }) => {
        stored.splice(
          stored.findIndex((experiment) => experiment.id === id),
          1
        )
        return ok({})
      },
      'experiments.export': () => ok({ file: '/home/me/network.json' }),
      'experiments.applyEdit': ({ id, position, edit }) =>
        change(id, (before) => applyEdit(before, position, structuredClone(edit))),
      'experiments.moveTo': ({ id, position }) => change(id, (before) => moveTo(before, position)),
      'experiments.check': ({ document }) => ok(check(document, catalogue))
    }
  }
}

function check(document: Json, catalogue: Catalogue): MethodReply<'experiments.check'> {
  const parsed = networkSchema.safeParse(document)
  if (!parsed.success) return { problems: [], estimate: null }
  const { problems, network } = resolveNetwork(parsed.data, catalogue)
  const neurons = parsed.data.populations.reduce((sum, { size }) => sum + size, 0)
  return {
    problems: problems.map((problem) => ({
      ...problem,
      path: [...problem.path],
      details: { ...problem.details }
    })),
    estimate: network && {
      neurons,
      synapses: neurons * 1000,
      memoryMB: neurons / 30,
      availableMB: 9000,
      seconds: 12
    }
  }
}
