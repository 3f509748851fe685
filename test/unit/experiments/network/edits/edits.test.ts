import { describe, expect, it } from 'vitest'
import {
  addPopulation,
  addProjection,
  addRecorder,
  addStimulus,
  changeModel,
  duplicateItem,
  removeItem,
  renameExperiment,
  renameItem,
  setValue
} from '../../../../../src-shared/experiments/network/edits'
import { after, connector, json, network, neuron, spikeSource, stateRecorder } from './network'

describe('adding', () => {
  it('gives a population a free name', () => {
    const edit = addPopulation(network, neuron, 'E')
    expect(after(edit).populations.at(-1)).toEqual({ name: 'E 2', model: 'leaky', size: 100 })
    expect(edit.details).toEqual({ name: 'E 2' })
  })

  it('measures a weight in what excites the target', () => {
    const added = after(addStimulus(network, spikeSource, 'noise', 'I', neuron)).stimuli?.at(-1)
    expect(added).toEqual({ name: 'noise', model: 'noise', targets: ['I'], weight: '1 nA' })
  })

  it('gives a stimulus that acts on the membrane no weight', () => {
    const current = { ...spikeSource, acts: 'current' as const }
    const added = after(addStimulus(network, current, 'step', 'I', neuron)).stimuli?.at(-1)
    expect(added).not.toHaveProperty('weight')
  })

  it('says a value wherever the model has no default, within its bounds', () => {
    const added = after(addProjection(network, connector, 'E', 'I', neuron)).projections?.at(-1)
    expect(added?.connector.parameters).toEqual({ probability: 0.1, degree: 5 })
  })

  it('makes the list where the document has none', () => {
    const { recorders: _, ...bare } = network
    const edit = addRecorder(bare, stateRecorder, 'voltage', 'E', neuron)
    expect(after(edit, bare).recorders).toEqual([
      { name: 'voltage', model: 'state', targets: ['E'], parameters: { variables: ['v'] } }
    ])
  })
})

describe('duplicating', () => {
  it('puts the copy behind the original under its own name', () => {
    const names = after(duplicateItem(network, { kind: 'populations', index: 0 })).populations
    expect(names.map(({ name }) => name)).toEqual(['E', 'E 2', 'I'])
  })

  it('leaves a projection without a name without one', () => {
    const edited = after(duplicateItem(network, { kind: 'projections', index: 2 }))
    expect(edited.projections?.[3]).toEqual(network.projections?.[2])
    expect(edited.projections).toHaveLength(4)
  })
})

describe('removing', () => {
  it('takes along what would lead nowhere, and says how much', () => {
    const edit = removeItem(network, { kind: 'populations', index: 0 })
    expect(edit.removal).toEqual({ projections: 2, others: 2, orphans: 0 })
    const edited = after(edit)
    expect(edited.populations.map(({ name }) => name)).toEqual(['I'])
    expect(edited.projections?.map(({ source, target }) => source + target)).toEqual(['II'])
    expect(edited.stimuli).toEqual([{ ...network.stimuli?.[0], targets: ['I'] }])
    expect(edited.recorders).toEqual([])
    expect(edited.layout).toEqual({})
  })

  it('is not misled by a population called like a member of every object', () => {
    const document = { ...network, populations: [{ name: '__proto__', model: 'leaky', size: 1 }] }
    const edit = removeItem(document, { kind: 'populations', index: 0 })
    expect(edit.patch).toEqual([{ op: 'remove', path: ['populations', 0] }])
  })

  it('takes nothing along with a projection', () => {
    const edit = removeItem(network, { kind: 'projections', index: 1 })
    expect(edit.removal).toEqual({ projections: 0, others: 0, orphans: 0 })
    expect(after(edit).projections).toHaveLength(2)
  })
})

describe('changing the model', () => {
  it('names the first population where a parameter needs one', () => {
    const teacher = { kind: 'population' as const, label: { en: 'Teacher', ko: '교사' } }
    const rule = { ...connector, id: 'taught', parameters: { teacher } }
    const edit = changeModel(json(network), ['projections', 1, 'synapse'], rule, 'Taught')
    expect(after(edit).projections?.[1]?.synapse).toEqual({
      model: 'taught',
      parameters: { teacher: { population: 'E' } }
    })
  })
})

describe('renaming', () => {
  it('keeps everything that names a population with it', () => {
    const edited = after(renameItem(network, { kind: 'populations', index: 0 }, 'excitatory'))
    expect(JSON.stringify(edited)).not.toContain('"E"')
    expect(edited.stimuli?.[0]?.targets).toEqual(['excitatory', 'I'])
    expect(edited.projections?.[0]).toMatchObject({ source: 'excitatory', target: 'excitatory' })
    expect(edited.layout).toEqual({ excitatory: { x: 1, y: 2 } })
  })

  it('follows parameters that name a population, wherever they stand', () => {
    const synapse = { model: 'taught', parameters: { teacher: { population: 'E' }, tau: '1 ms' } }
    const [first, ...others] = network.projections ?? []
    const taught = { ...network, projections: [{ ...first!, synapse }, ...others] }
    const edit = renameItem(taught, { kind: 'populations', index: 0 }, 'excitatory')
    expect(after(edit, taught).projections?.[0]?.synapse?.parameters).toEqual({
      teacher: { population: 'excitatory' },
      tau: '1 ms'
    })
    const other = renameItem(taught, { kind: 'populations', index: 1 }, 'inhibitory')
    expect(after(other, taught).projections?.[0]?.synapse).toEqual(synapse)
  })

  it('touches a recorder only', () => {
    const edit = renameItem(network, { kind: 'recorders', index: 0 }, 'E')
    expect(edit.patch).toHaveLength(1)
    expect(after(edit).recorders?.[0]?.name).toBe('E')
  })

  it('names the experiment', () => {
    expect(after(renameExperiment('other')).name).toBe('other')
  })
})

describe('setting a value', () => {
  it('makes what is missing on the way', () => {
    const edit = setValue(json(network), ['populations', 1, 'parameters', 'tau'], '5 ms', 'tau')
    expect(after(edit).populations[1]?.parameters).toEqual({ tau: '5 ms' })
  })

  it('lets the default hold again and leaves nothing empty behind', () => {
    const document = json({
      ...network,
      populations: [{ name: 'E', model: 'leaky', size: 1, parameters: { tau: '5 ms' } }]
    })
    const edit = setValue(document, ['populations', 0, 'parameters', 'tau'], undefined, 'tau')
    expect(edit.patch).toEqual([{ op: 'remove', path: ['populations', 0, 'parameters'] }])
  })

  it('changes nothing where there is nothing to clear', () => {
    expect(setValue(json(network), ['simulation', 'seed'], undefined, 'seed').patch).toEqual([])
  })
})

describe('changing the model', () => {
  it('keeps what the new model knows and drops the rest', () => {
    const edited = after(changeModel(json(network), ['populations', 0], neuron, 'Leaky'))
    expect(edited.populations[0]).toEqual({
      name: 'E',
      model: 'leaky',
      size: 80,
      parameters: { tau: '10 ms' }
    })
  })

  it('makes a reference where there was none', () => {
    const path = ['projections', 0, 'synapse']
    const edited = after(changeModel(json(network), path, neuron, 'Leaky'))
    expect(edited.projections?.[0]?.synapse).toEqual({ model: 'leaky' })
  })
})
