import type { DeviceCatalogue, DevicePreset } from '../../catalogue'
import { Complaints } from '../network/complaints'
import { findModel, resolveParameters } from '../network/resolve-parameters'
import { hasErrors, type Path } from '../problem'
import { ownPreset } from './own-preset'
import { presetParameters } from './preset-parameters'
import type { DocumentPreset } from './schema'

/**
 * The presets that a document brings along, as those of the catalogue. Names that are taken, models that nobody
 * knows and values that their model does not take are complained about where they stand, and nowhere else: such a
 * preset has no values of its own.
 */
export function resolvePresets(
  presets: readonly DocumentPreset[] | undefined,
  catalogue: Pick<DeviceCatalogue, 'devices' | 'presets'>,
  complaints: Complaints
): readonly DevicePreset[] {
  const taken = new Set(catalogue.presets.map(({ id }) => id))
  return (presets ?? []).map((given, i) => {
    const path = ['presets', i]
    if (taken.has(given.id)) {
      complaints.error([...path, 'id'], 'problems.nameTaken', { name: given.id })
    }
    taken.add(given.id)
    const preset = ownPreset(given)
    const model = findModel(catalogue.devices, given.model, [...path, 'model'], complaints)
    const inner = new Complaints()
    const parameters = model && presetParameters(model, preset)
    if (model) resolveParameters(model, { model: model.id, parameters }, path, inner)
    for (const { path: at, key, details } of inner.problems) {
      complaints.error(valuePath(at), key, details)
    }
    return hasErrors(inner.problems) ? { ...preset, values: {} } : preset
  })
}

/** Where a preset has what a device has as a parameter. */
const valuePath = ([presets = 'presets', index = 0, , ...rest]: Path): Path => [
  presets,
  index,
  'values',
  ...rest.slice(0, 1),
  ...(rest.length > 0 ? ['value'] : []),
  ...rest.slice(1)
]
