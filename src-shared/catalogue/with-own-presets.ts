import type { Catalogue } from './catalogue'
import type { DevicePreset } from './device'
import type { SynapseDescription } from './model'
import type { ParameterDescription, Trust } from './parameter'

/**
 * A catalogue whose synapses can be made of presets that do not come with the program: those are offered after the
 * others, and what cannot be a synapse is known with the reason.
 */
export function withOwnPresets<T extends Pick<Catalogue, 'synapses' | 'devices'>>(
  catalogue: T,
  own: readonly DevicePreset[]
): T {
  if (own.length === 0) return catalogue
  const known = own.flatMap((preset) => {
    const model = catalogue.devices.find(({ id }) => id === preset.model)
    return model ? [{ preset, reason: model.unfitAsSynapse }] : []
  })
  const options = known.flatMap(({ preset: { id, title, values }, reason }) =>
    reason ? [] : [{ value: id, label: title, ownTrust: trustIn(values) }]
  )
  const unfit = known.flatMap(({ preset: { id }, reason }) =>
    reason ? [{ value: id, reason }] : []
  )
  const extended = (parameter: ParameterDescription): ParameterDescription =>
    parameter.kind === 'preset'
      ? {
          ...parameter,
          options: [...parameter.options, ...options],
          unfit: [...parameter.unfit, ...unfit]
        }
      : parameter
  const synapses = catalogue.synapses.map((model): SynapseDescription => ({
    ...model,
    parameters: Object.fromEntries(
      Object.entries(model.parameters).map(([name, one]) => [name, extended(one)])
    )
  }))
  return { ...catalogue, synapses }
}

/** The first of these that any number has is the mark of the whole. */
const byWeight: readonly Trust[] = ['fitted', 'chosen', 'literature', 'source', 'unknown']

const trustIn = (values: DevicePreset['values']): Trust =>
  byWeight.find((trust) => Object.values(values).some((value) => value.trust === trust)) ?? 'chosen'
