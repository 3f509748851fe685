import type { emulationMethods, EmulationReport } from '../../../src-shared/contract/emulation'
import type { Handlers, RequestOf } from '../../../src-shared/contract/method'
import type { Json } from '../../../src-shared/experiments/json'
import { nearest } from '../../../src-shared/experiments/nearest'
import type { EmulationRules } from '../../../src-shared/experiments/network/emulation/schema'
import { networkSchema, type NetworkDocument } from '../../../src-shared/experiments/network/schema'
import { formatPath } from '../../../src-shared/experiments/problem'
import { readDocument } from '../../../src-shared/experiments/read-document'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import { failure, ok, type Result } from '../../../src-shared/result'
import { emulateDocument, unfitPopulations } from '../../chips/emulate/emulate-document'
import { profileOf, type ChipProfile } from '../../chips/emulate/profile-of'
import { currentHardware } from '../hardware'
import { selfContained } from '../kept-presets'
import { asJson } from './as-json'
import type { EmulationParts } from './emulation-parts'
import { EmulationJob } from './emulation-job'

interface FoundChip {
  readonly entry: HardwareEntry
  /** Version of the catalogue. */
  readonly updated: string
}

type Wanted = RequestOf<(typeof emulationMethods)['emulation.document']>

/** Networks as chips would run them, beside the ideal runs. */
export function emulationService(parts: EmulationParts): Handlers<typeof emulationMethods> {
  const { holder } = parts
  const running = new Map<string, EmulationJob>()
  const language = () => holder.user.get().language

  async function find(id: string): Promise<Result<FoundChip>> {
    const { entries, updated } = await currentHardware(holder)
    const entry = entries.find((one) => one.id === id)
    if (entry) return ok({ entry, updated })
    const suggestion = nearest(
      id,
      entries.map((one) => one.id)
    )
    return suggestion === undefined
      ? failure('not-found', 'failures.emulation.noChip', { id })
      : failure('not-found', 'failures.emulation.noChipNearest', { id, suggestion })
  }

  /** A network and the chip that is to run it. */
  async function prepare({ document: given, chip: id, rules }: Wanted) {
    const chip = await find(id)
    if (!chip.ok) return chip
    const { entry, updated } = chip.value
    const name = entry.name[language()]
    const profile = profileOf(entry)
    if (!profile.ok) {
      return failure('bad-input', `emulation.refused.${profile.failure}`, { chip: name })
    }
    const network = networkOf((await selfContained(given, holder.store)).document)
    if (!network.ok) return network
    const [unfit] = unfitPopulations(network.value, profile.value)
    if (unfit) {
      return failure('bad-input', 'failures.emulation.model', { ...unfit, chip: name })
    }
    const { emulation: _own, ...ideal } = network.value
    const used: EmulationRules = rules ?? profile.value.rules
    const emulated = emulateDocument(
      ideal,
      { id: entry.id, catalogue: updated, rules: used },
      ideal.simulation.seed ?? 1
    )
    return ok({ entry, ideal, emulated, rules: used })
  }

  async function run(
    request: RequestOf<(typeof emulationMethods)['emulation.run']>
  ): Promise<Result<EmulationReport>> {
    const { id, seeds = 1, oneAtATime = false } = request
    if (running.has(id)) return failure('conflict', 'failures.emulation.sameId', { id })
    const prepared = await prepare(request)
    if (!prepared.ok) return prepared
    const job = new EmulationJob(parts, { id, seeds, oneAtATime, ...prepared.value })
    running.set(id, job)
    try {
      return await job.run()
    } finally {
      running.delete(id)
    }
  }

  return {
    'emulation.profile': async ({ chip: id }) => {
      const chip = await find(id)
      if (!chip.ok) return chip
      const { entry, updated } = chip.value
      const profile = profileOf(entry)
      const head = { chip: id, catalogue: updated }
      return ok(
        profile.ok
          ? { ...head, ...shown(profile.value), refused: null }
          : { ...head, rules: null, refused: profile.failure, sources: [], notices: [] }
      )
    },
    'emulation.document': async (request) => {
      const prepared = await prepare(request)
      if (!prepared.ok) return prepared
      const { emulated, entry } = prepared.value
      const name = `${emulated.name} · ${entry.name[language()]}`.slice(0, 100)
      return ok({ document: asJson({ ...emulated, name }) })
    },
    'emulation.run': run,
    'emulation.cancel': ({ id }) => {
      const job = running.get(id)
      if (!job) return failure('not-found', 'failures.emulation.notRunning', { id })
      job.cancel()
      return ok({})
    }
  }
}

const shown = ({ rules, sources, notices }: ChipProfile) => ({
  rules,
  sources: [...sources],
  notices: [...notices]
})

function networkOf(document: Json): Result<NetworkDocument> {
  const read = readDocument(document)
  if (!read.ok) {
    return failure('bad-input', 'failures.run.invalidDocument', {
      count: read.problems.length,
      path: formatPath(read.problems[0]?.path ?? [])
    })
  }
  if (read.kind !== 'network') {
    return failure('bad-input', 'failures.emulation.notANetwork', { kind: read.kind })
  }
  return ok(networkSchema.parse(read.document))
}
