import type { DeviceCatalogue, NetworkCatalogue, NeuronDescription } from '../../catalogue'
import { resolvePresets } from '../presets/resolve-presets'
import { hasErrors, type Problem } from '../problem'
import { Complaints } from './complaints'
import { resolveEmulation } from './emulation/resolve-emulation'
import { resolveDefinitions } from './equations'
import { resolvePopulation } from './resolve-population'
import { resolveProjection } from './resolve-projection'
import { resolveRecorder } from './resolve-recorder'
import { resolveSimulation } from './resolve-simulation'
import type { OwnPreset } from './resolve-parameters'
import { resolveStimulus } from './resolve-stimulus'
import type { ResolvedNetwork, ResolvedPopulation } from './resolved'
import type { NetworkDocument } from './schema'

/** A population's name, model and size, as far as the document says them rightly. */
export interface KnownPopulation {
  readonly index: number
  readonly name: string
  readonly size: number
  readonly model: NeuronDescription | undefined
}

/** A projection that has a name, so that a recorder can be told of it. */
export interface KnownProjection {
  readonly index: number
  readonly name: string
  readonly target: string
}

/** What the parts of a document are resolved against. */
export interface Context {
  readonly catalogue: NetworkCatalogue
  readonly complaints: Complaints
  readonly populations: readonly KnownPopulation[]
  /** In the order of the document. */
  readonly projections: readonly KnownProjection[]
  /** Presets of devices that the document brings along. */
  readonly presets: readonly OwnPreset[]
  readonly timeStepMs: number
  readonly endMs: number
}

/** What there is to choose from; without devices, a document cannot bring presets of them along. */
export type NetworkModels = NetworkCatalogue & Partial<Pick<DeviceCatalogue, 'devices' | 'presets'>>

/**
 * Looks up every name and turns every quantity into a number, once; nothing after it thinks about
 * units. Everything wrong with the document is named, not just the first thing.
 * @returns the network, or null when a problem is an error
 */
export function resolveNetwork(
  document: NetworkDocument,
  builtIn: NetworkModels
): { readonly network: ResolvedNetwork | null; readonly problems: readonly Problem[] } {
  const complaints = new Complaints()
  checkNames(document, complaints)
  checkPresence(document, complaints)
  const { catalogue, definitions } = resolveDefinitions(document.definitions, builtIn, complaints)
  const simulation = resolveSimulation(document.simulation, complaints)
  const context: Context = {
    catalogue,
    complaints,
    timeStepMs: simulation.timeStepMs,
    presets: ownPresets(document, builtIn, complaints),
    endMs: simulation.warmupMs + simulation.durationMs,
    projections: (document.projections ?? []).flatMap(({ name, target }, index) =>
      name === undefined ? [] : [{ index, name, target }]
    ),
    populations: document.populations.map(({ name, size, model }, index) => ({
      index,
      name,
      size,
      model: catalogue.neurons.find((candidate) => candidate.id === model)
    }))
  }
  const populations = document.populations
    .map((population, i) => resolvePopulation(population, i, context))
    .filter((population): population is ResolvedPopulation => population !== undefined)
  const network: ResolvedNetwork = {
    ...simulation,
    definitions,
    populations,
    stimuli: (document.stimuli ?? []).flatMap((one, i) => resolveStimulus(one, i, context)),
    projections: (document.projections ?? []).flatMap((one, i) =>
      resolveProjection(one, i, context)
    ),
    recorders: (document.recorders ?? []).flatMap((one, i) => resolveRecorder(one, i, context)),
    emulation: resolveEmulation(document.emulation, complaints)
  }
  // Where there is no population at all, that it lacks one name of them says nothing more.
  const problems = complaints.problems.filter(
    ({ key }) => document.populations.length > 0 || key !== 'problems.unknownPopulation'
  )
  return { network: hasErrors(problems) ? null : network, problems }
}

function ownPresets(
  { presets }: NetworkDocument,
  { devices = [], presets: builtIn = [] }: NetworkModels,
  complaints: Complaints
): readonly OwnPreset[] {
  return resolvePresets(presets, { devices, presets: builtIn }, complaints).map((preset) => ({
    preset,
    unfit: devices.find(({ id }) => id === preset.model)?.unfitAsSynapse
  }))
}

function checkNames(document: NetworkDocument, complaints: Complaints): void {
  for (const collection of ['populations', 'stimuli', 'recorders'] as const) {
    const seen = new Set<string>()
    for (const [i, { name }] of (document[collection] ?? []).entries()) {
      if (seen.has(name)) complaints.error([collection, i, 'name'], 'problems.nameTaken', { name })
      seen.add(name)
    }
  }
}

/** What a drawing may lack while it is made, and a run may not. */
function checkPresence(document: NetworkDocument, complaints: Complaints): void {
  if (document.populations.length === 0) {
    complaints.error(['populations'], 'problems.noPopulations')
  }
  for (const collection of ['stimuli', 'recorders'] as const) {
    for (const [i, { name, targets }] of (document[collection] ?? []).entries()) {
      if (targets.length === 0) {
        complaints.warn([collection, i, 'targets'], 'problems.noTargets', { name })
      }
    }
  }
}
