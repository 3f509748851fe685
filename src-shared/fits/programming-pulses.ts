import type { Complaint } from '../experiments/network/quantities'
import { readQuantity } from '../experiments/network/quantities'
import type { PresetPulses } from '../experiments/presets/schema'
import { fail, ok, type Result } from '../result'

export const pulseFields = ['setAmplitude', 'setWidth', 'resetAmplitude', 'resetWidth'] as const
export type PulseField = (typeof pulseFields)[number]

/** What somebody wrote of the pulses: quantities as text, empty where nothing was said. */
export type WrittenPulses = Readonly<Record<PulseField, string>>

export interface PulseComplaint extends Complaint {
  readonly field: PulseField
}

const longest = 1e6
const strongest = 1000

/**
 * Programming pulses as they were written, in V and s.
 * @returns null where nothing was said; a complaint about the first field that is wrong or missing
 */
export function readPulses(written: WrittenPulses): Result<PresetPulses | null, PulseComplaint> {
  if (pulseFields.every((field) => written[field].trim() === '')) return ok(null)
  const numbers: Record<PulseField, number> = {
    setAmplitude: NaN,
    setWidth: NaN,
    resetAmplitude: NaN,
    resetWidth: NaN
  }
  for (const field of pulseFields) {
    const read = readOne(field, written[field])
    if (!read.ok) return fail({ field, ...read.failure })
    numbers[field] = read.value
  }
  const { setAmplitude, setWidth, resetAmplitude, resetWidth } = numbers
  return ok({
    set: { amplitude: setAmplitude, width: setWidth },
    reset: { amplitude: resetAmplitude, width: resetWidth }
  })
}

function readOne(field: PulseField, text: string): Result<number, Complaint> {
  if (text.trim() === '') return fail({ key: 'fitting.pulses.missing', details: {} })
  if (field === 'setWidth' || field === 'resetWidth') {
    return readQuantity(text, 's', { above: 0, max: longest })
  }
  const read = readQuantity(text, 'V', { min: -strongest, max: strongest })
  return read.ok && read.value === 0 ? fail({ key: 'fitting.pulses.zero', details: {} }) : read
}
