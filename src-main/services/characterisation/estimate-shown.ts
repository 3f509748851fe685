import os from 'node:os'
import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import type { CheckedExperiment } from '../experiment-kind'
import { sizeWarnings } from '../size-warnings'
import type { MeasuringEstimate } from './measuring-time'

/** An estimate as the contract has it, and what it warns of: most often the pair that takes longest. */
export function estimateShown(
  plan: ResolvedCharacterisation,
  { seconds, bytes, curves, values, longest }: MeasuringEstimate,
  threads: number
): {
  readonly shown: NonNullable<CheckedExperiment['estimate']>
  readonly warnings: CheckedExperiment['problems']
} {
  const shown = {
    neurons: 0,
    synapses: 0,
    memoryMB: bytes / 2 ** 20,
    availableMB: os.freemem() / 2 ** 20,
    seconds,
    measured: { devices: plan.devices.length * plan.population.devices, curves, values }
  }
  const warnings = sizeWarnings(shown, 'measuring', ['population'], {
    curves,
    threads,
    device: plan.devices[longest.device]?.name ?? '',
    protocol: plan.protocols[longest.protocol]?.name ?? '',
    share: Math.round(100 * longest.share)
  })
  return { shown, warnings }
}
