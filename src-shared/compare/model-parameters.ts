import type { Catalogue, ModelDescription, ParameterDescriptions } from '../catalogue'
import { withPreset } from '../catalogue/with-preset'
import type { ParametersOf } from './leaves'

type Topic = Exclude<keyof Catalogue, 'presets' | 'figures'>

/** Which models a name can stand for, by the innermost part of the document that says so. */
const topicOf: Readonly<Record<string, Topic>> = {
  populations: 'neurons',
  positions: 'arrangements',
  stimuli: 'stimuli',
  connector: 'connectors',
  synapse: 'synapses',
  recorders: 'recorders',
  devices: 'devices',
  device: 'devices',
  nonidealities: 'nonidealities',
  protocols: 'protocols'
}

/** Parameters of models and presets as the catalogue describes them. */
export function modelParameters(catalogue: Catalogue): ParametersOf {
  const described = (topic: Topic, id: string): ParameterDescriptions | undefined => {
    const models: readonly ModelDescription[] = catalogue[topic]
    return models.find((model) => model.id === id)?.parameters
  }
  return (id, path) => {
    const place = path.findLast((part) => Object.hasOwn(topicOf, part))
    const topic = place === undefined ? undefined : topicOf[place]
    if (topic === undefined) return undefined
    const preset = topic === 'devices' ? catalogue.presets.find((one) => one.id === id) : undefined
    const device = preset && catalogue.devices.find((one) => one.id === preset.model)
    return device ? withPreset(device, preset) : described(topic, id)
  }
}
