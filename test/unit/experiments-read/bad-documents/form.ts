import { bad, type BadDocument } from './bad-document'
import { e, recurrent } from './places'

/** What is wrong with a document as such. */
export const badForm: readonly BadDocument[] = [
  {
    name: 'no object',
    document: [],
    says: [['', 'This is not an experiment document; a document is a JSON object.']]
  },
  bad(
    'no format',
    [[['format'], undefined]],
    [
      'format',
      'The format is missing or unknown; write "engram-experiment" if this is an experiment document.'
    ]
  ),
  bad(
    'misspelt kind',
    [[['kind'], 'netwrok']],
    ['kind', 'There is no kind of experiment “netwrok”; did you mean “network”?']
  ),
  bad(
    'unknown kind',
    [[['kind'], 'spreadsheet']],
    [
      'kind',
      'There is no kind of experiment “spreadsheet”; known are: network, characterisation, crossbar, mapping, sweep.'
    ]
  ),
  bad(
    'kind named like a property of every object',
    [[['kind'], '__proto__']],
    [
      'kind',
      'There is no kind of experiment “__proto__”; known are: network, characterisation, crossbar, mapping, sweep.'
    ]
  ),
  bad(
    'newer version',
    [[['version'], 2]],
    [
      'version',
      'The document has version 2, and this Engram knows versions up to 1; open it with a newer Engram.'
    ]
  ),
  bad(
    'version that is none',
    [[['version'], '1']],
    ['version', 'The version has to be a whole number; the newest is 1.']
  ),
  bad(
    'unknown key',
    [[['weather'], 'fine']],
    ['weather', '“weather” is not known here; remove it.']
  ),
  bad(
    'misspelt key',
    [[['recroders'], []]],
    ['recroders', '“recroders” is not known here; did you mean “recorders”?']
  ),
  bad(
    'misspelt key deep inside',
    [[[...recurrent, 'dealy'], '1 ms']],
    ['projections[0].dealy', '“dealy” is not known here; did you mean “delay”?']
  ),
  bad(
    'misspelt key of a distribution',
    [
      [[...e, 'initial', 'v'], { distribution: 'uniform', low: '1 mV', high: '2 mV', hihg: '1 mV' }]
    ],
    ['populations[0].initial.v.hihg', '“hihg” is not known here; did you mean “high”?']
  )
]
