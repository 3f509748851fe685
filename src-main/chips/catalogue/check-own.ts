import type { HardwareCatalogueFile } from '../../../src-shared/hardware/catalogue'
import { isHardwareField, unitOfField } from '../../../src-shared/hardware/fields'
import type { OwnHardware } from '../../../src-shared/hardware/own-chip'
import { wordUnits } from '../../../src-shared/hardware/units'
import { failure, ok, type Result } from '../../../src-shared/result'

/** Refuses own values of entries or fields that are not there, words where numbers belong, and ids that are taken. */
export function checkOwn(file: HardwareCatalogueFile, own: OwnHardware): Result<OwnHardware> {
  const entries = [...file.entries, ...own.chips.map(({ entry }) => entry)]
  const ids = entries.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) return failure('bad-input', 'failures.hardware.idTaken', { id: twice })
  for (const [id, fields] of Object.entries(own.values)) {
    const entry = entries.find((one) => one.id === id)
    if (!entry) return failure('bad-input', 'failures.hardware.noEntry', { id })
    for (const [field, { value }] of Object.entries(fields)) {
      if (!isHardwareField(field))
        return failure('bad-input', 'failures.hardware.noField', { field })
      const unit = entry.props[field]?.best.unit ?? unitOfField(field)
      const isWord = typeof value === 'string'
      if (unit && isWord && !wordUnits.has(unit)) {
        return failure('bad-input', 'failures.hardware.notANumber', { field, value })
      }
    }
  }
  return ok(own)
}
