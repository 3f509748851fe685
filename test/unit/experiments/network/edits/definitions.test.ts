import { describe, expect, it } from 'vitest'
import {
  addDefinition,
  duplicateItem,
  removeItem,
  renameItem,
  renameSymbol,
  type EditDraft
} from '../../../../../src-shared/experiments/network/edits'
import { Complaints } from '../../../../../src-shared/experiments/network/complaints'
import {
  formulaTex,
  resolveDefinitions
} from '../../../../../src-shared/experiments/network/equations'
import { renameInFormula } from '../../../../../src-shared/experiments/network/equations/rename-in-formula'
import {
  networkSchema,
  type NetworkDocument
} from '../../../../../src-shared/experiments/network/schema'
import { after, network } from './network'

const applied = (document: NetworkDocument, edit: EditDraft) => after(edit, document)

const place = { kind: 'definitions', index: 0 } as const
const nothing = {
  neurons: [],
  synapses: [],
  stimuli: [],
  recorders: [],
  connectors: [],
  arrangements: [],
  devices: [],
  presets: [],
  nonidealities: [],
  protocols: [],
  figures: []
}

const withModel = () => {
  const added = applied(network, addDefinition(network, 'My neuron', ['my-neuron']))
  const [first, ...others] = added.populations
  if (!first) throw new Error('no population')
  const user = {
    ...first,
    model: 'my-neuron-2',
    parameters: { tau: '10 ms' },
    initial: { v: '-60 mV' }
  }
  return networkSchema.parse({ ...added, populations: [user, ...others] })
}

describe('a neuron model of the document’s own', () => {
  it('is right as it is added, under an id and a title that are free', () => {
    const document = withModel()
    expect(document.definitions).toMatchObject([{ id: 'my-neuron-2', title: 'My neuron' }])
    const complaints = new Complaints()
    const { definitions } = resolveDefinitions(document.definitions, nothing, complaints)
    expect(complaints.problems).toEqual([])
    expect(definitions).toHaveLength(1)
    const twice = applied(document, addDefinition(document, 'My neuron', ['my-neuron']))
    expect(twice.definitions?.[1]).toMatchObject({ id: 'my-neuron-3', title: 'My neuron 2' })
  })

  it('takes its populations along when its id changes', () => {
    const document = applied(withModel(), renameItem(withModel(), place, 'leaky'))
    expect(document.definitions?.[0]?.id).toBe('leaky')
    expect(document.populations[0]?.model).toBe('leaky')
  })

  it('is copied under another id', () => {
    const document = applied(withModel(), duplicateItem(withModel(), place))
    expect(document.definitions?.map(({ id, title }) => [id, title])).toEqual([
      ['my-neuron-2', 'My neuron'],
      ['my-neuron-3', 'My neuron 2']
    ])
  })

  it('says how many populations need another model when it goes', () => {
    expect(removeItem(withModel(), place).removal).toEqual({
      projections: 0,
      others: 0,
      orphans: 1
    })
  })

  it('renames a state in equations, threshold, reset and receptors, and in its populations', () => {
    const document = applied(withModel(), renameSymbol(withModel(), 0, 'v', 'u'))
    expect(document.definitions?.[0]).toMatchObject({
      state: { u: { initial: 'vRest' } },
      equations: ['du/dt = (vRest - u)/tau + I/C'],
      threshold: 'u > vThreshold',
      reset: ['u = vReset'],
      receptors: { input: { target: 'u' } }
    })
    expect(document.populations[0]?.initial).toEqual({ u: '-60 mV' })
  })

  it('renames a parameter, also where a state starts from it', () => {
    const renamed = applied(withModel(), renameSymbol(withModel(), 0, 'vRest', 'rest'))
    expect(renamed.definitions?.[0]).toMatchObject({
      state: { v: { initial: 'rest' } },
      equations: ['dv/dt = (rest - v)/tau + I/C']
    })
    expect(Object.keys(renamed.definitions?.[0]?.parameters ?? {})[2]).toBe('rest')
    const tau = applied(withModel(), renameSymbol(withModel(), 0, 'tau', 'tauM'))
    expect(tau.populations[0]?.parameters).toEqual({ tauM: '10 ms' })
  })
})

describe('a formula', () => {
  it('is renamed by whole words only', () => {
    expect(renameInFormula('dv/dt = (vRest - v)/tau + v2 * v', 'v', 'u')).toBe(
      'du/dt = (vRest - u)/tau + v2 * u'
    )
    expect(renameInFormula('w += dv', 'v', 'u')).toBe('w += dv')
    expect(renameInFormula('v = § 3', 'v', 'u')).toBe('v = § 3')
  })

  it('is drawn as what it is, and not at all while it cannot be read', () => {
    const [definition] = withModel().definitions ?? []
    if (!definition) throw new Error('no definition')
    expect(formulaTex(definition, 'dv/dt = -v/tau', 'equation')).toBe(
      '\\frac{dv}{dt} = \\frac{-v}{\\tau}'
    )
    expect(formulaTex(definition, 'v = vReset', 'assignment')).toBe(
      'v \\leftarrow v_\\mathrm{Reset}'
    )
    expect(formulaTex(definition, 'v > 3 mV', 'expression')).toContain('\\mathrm{mV}')
    expect(formulaTex(definition, 'v >', 'expression')).toBeNull()
  })
})
