import os from 'node:os'
import type { Provenance } from '../../src-shared/contract/runs'
import { engineVersion } from '../engine'
import type { ServicesOptions } from './options'

/** Threads that a run uses unless it is told: one a core. */
export const cores = (): number => os.availableParallelism()

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

/** What a run was made with; times and sizes come when it has ended. */
export function provenance(
  { version, runtime }: Pick<ServicesOptions, 'version' | 'runtime'>,
  threads: number
): Provenance {
  return {
    appVersion: version,
    engineVersion,
    threads,
    runtime,
    platform: `${os.platform()} ${os.release()} ${os.arch()}`,
    processor: os.cpus()[0]?.model.trim() ?? '',
    cores: cores(),
    memoryMB: megabytes(os.totalmem()),
    buildSeconds: null,
    simulateSeconds: null,
    storeSeconds: null,
    peakMemoryMB: null,
    bytesPerSynapse: null
  }
}

/** Largest memory that this process has taken so far, MB. */
export const peakMemoryMB = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
