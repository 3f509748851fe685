import type { DeviceCatalogue, DeviceDescription } from '../../catalogue'
import { Complaints } from '../network/complaints'
import { resolvePresets } from '../presets/resolve-presets'
import { hasErrors, type Problem } from '../problem'
import { checkMeasurements } from './check-measurements'
import { resolveDevice } from './resolve-device'
import { resolveLimit } from './resolve-limit'
import { resolveProtocol } from './resolve-protocol'
import type { ResolvedCharacterisation, ResolvedDevice } from './resolved'
import type { CharacterisationDocument } from './schema'

/** What the parts of a document are resolved against. */
export interface Context {
  readonly catalogue: DeviceCatalogue
  readonly complaints: Complaints
  readonly document: CharacterisationDocument
}

/** A device with its model; absent for one that has errors. */
export type KnownDevice =
  { readonly device: ResolvedDevice; readonly model: DeviceDescription } | undefined

/** Values that one run keeps at most; more would not fit into a project that can be handled. */
const mostCurves = 10_000_000

/**
 * Looks up every name and turns every quantity into a number in SI units, once. Everything wrong with the
 * document is named, not just the first thing.
 * @returns the characterisation, or null when a problem is an error
 */
export function resolveCharacterisation(
  document: CharacterisationDocument,
  builtIn: DeviceCatalogue
): {
  readonly characterisation: ResolvedCharacterisation | null
  readonly problems: readonly Problem[]
} {
  const complaints = new Complaints()
  const own = resolvePresets(document.presets, builtIn, complaints)
  const catalogue = { ...builtIn, presets: [...builtIn.presets, ...own] }
  const context: Context = { catalogue, complaints, document }
  checkNames(context)
  const known = document.devices.map((device, i) => resolveDevice(device, ['devices', i], context))
  const protocols = document.protocols.map((protocol, i) =>
    resolveProtocol(protocol, i, known, context)
  )
  const limits = (document.limits ?? []).map((limit, i) => resolveLimit(limit, i, context))
  checkMeasurements(context)
  const population = {
    devices: document.population?.devices ?? 1,
    repeats: document.population?.repeats ?? 1
  }
  const curves =
    population.devices * population.repeats * document.devices.length * document.protocols.length
  if (curves > mostCurves) {
    complaints.error(['population'], 'problems.tooManyCurves', { curves, most: mostCurves })
  }
  const { problems } = complaints
  if (hasErrors(problems)) return { characterisation: null, problems }
  return {
    characterisation: {
      seed: document.seed ?? 1,
      devices: known.flatMap((one) => (one ? [one.device] : [])),
      protocols: protocols.flatMap((one) => (one ? [one] : [])),
      population,
      limits: limits.flatMap((one) => (one ? [one] : []))
    },
    problems
  }
}

function checkNames({ document, complaints }: Context): void {
  for (const collection of ['devices', 'protocols', 'measurements'] as const) {
    const seen = new Set<string>()
    for (const [i, { name }] of (document[collection] ?? []).entries()) {
      if (seen.has(name)) complaints.error([collection, i, 'name'], 'problems.nameTaken', { name })
      seen.add(name)
    }
  }
}
