import type { ParameterDescription, StimulusDescription } from '../../catalogue'

/** Kinds of parameters that can change while a run goes on: single numbers, not lists of them. */
const steerableKinds: readonly ParameterDescription['kind'][] = ['quantity', 'number', 'integer']

/** Fields of a stimulus that can be changed during a run: its numbers, and the weight of its spikes. */
export const steerableFields = (model: StimulusDescription): readonly string[] => [
  ...(model.acts === 'spikes' ? ['weight'] : []),
  ...Object.entries(model.parameters).flatMap(([name, { kind }]) =>
    steerableKinds.includes(kind) ? [name] : []
  )
]

/** Key of the line of a run's log that tells of a change. */
export const changeLogKey = 'log.stimulusChanged'
