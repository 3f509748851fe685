import type { Handlers } from '../../src-shared/contract/method'
import type {
  ImportWishes,
  measurementMethods,
  ReadMeasurement
} from '../../src-shared/contract/measurements'
import { ok, type Result } from '../../src-shared/result'
import { judgeMeasurement } from '../analysis/measurements/judge-measurement'
import { stretchesOf } from '../analysis/measurements/stretches'
import { previewMeasurement } from '../exchange/measurements/preview-measurement'
import { readMeasurement, type ReadOptions } from '../exchange/measurements/read-measurement'
import { choosePlace } from './choose-place'
import type { ProjectHolder } from './project-holder'

/** Files of measured numbers. */
export function measurementService(holder: ProjectHolder): Handlers<typeof measurementMethods> {
  const { options, events } = holder
  const reading = new Map<string, Set<{ isCancelled: boolean }>>()
  return {
    'measurements.preview': async ({ file, settings }) => {
      const place = await choosePlace(options, file, { mode: 'open', kind: 'measurement' })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      return previewMeasurement(place.value, settings)
    },
    'measurements.read': async ({ file, settings, keep }) => {
      const job = { isCancelled: false }
      const ofFile = reading.get(file) ?? new Set()
      reading.set(file, ofFile.add(job))
      try {
        return await readAndJudge(file, settings, {
          keep,
          isCancelled: () => job.isCancelled,
          onProgress: ({ fraction, rows }) => {
            if (!job.isCancelled) events.emit('measurements.progress', { file, fraction, rows })
          }
        })
      } finally {
        ofFile.delete(job)
        if (ofFile.size === 0) reading.delete(file)
      }
    },
    'measurements.cancel': ({ file }) => {
      for (const job of reading.get(file) ?? []) job.isCancelled = true
      return ok({})
    }
  }
}

/** Reads a file, cuts it into sweeps or series of pulses and looks at its values. */
export async function readAndJudge(
  file: string,
  wishes: ImportWishes | undefined,
  options: ReadOptions
): Promise<Result<ReadMeasurement>> {
  const table = await readMeasurement(file, wishes, options)
  if (!table.ok) return table
  const { columns, lines, findings } = table.value
  return ok({
    ...table.value,
    stretches: stretchesOf(columns),
    findings: [...findings, ...judgeMeasurement(columns, lines)]
  })
}
