import { bad, type BadDocument } from './bad-document'
import { i, noise, recurrent } from './places'

/** Names. */
export const badNames: readonly BadDocument[] = [
  bad(
    'misspelt population',
    [[[...recurrent, 'source'], 'Excitatry']],
    ['projections[0].source', 'There is no population “Excitatry”; did you mean “Excitatory”?']
  ),
  bad(
    'unknown population',
    [[[...noise, 'targets'], ['Purkinje']]],
    [
      'stimuli[0].targets[0]',
      'There is no population “Purkinje”; there are: Excitatory, Inhibitory.'
    ]
  ),
  bad(
    'target named twice',
    [
      [
        [...noise, 'targets'],
        ['Excitatory', 'Excitatory']
      ]
    ],
    ['stimuli[0].targets[1]', 'The name “Excitatory” is used twice; choose another one.']
  ),
  bad(
    'two populations of one name',
    [[[...i, 'name'], 'Excitatory']],
    ['populations[1].name', 'The name “Excitatory” is used twice; choose another one.'],
    ...['projections[1].target', 'projections[2].source', 'recorders[0].targets[1]'].map(
      (path) =>
        [path, 'There is no population “Inhibitory”; there are: Excitatory, Excitatory.'] as const
    )
  ),
  bad(
    'two recorders of one name',
    [[['recorders', 1, 'name'], 'spikes']],
    ['recorders[1].name', 'The name “spikes” is used twice; choose another one.']
  )
]
