import { describe, expect, it } from 'vitest'
import {
  addPopulation,
  attachTarget,
  collapseGroup,
  detachTarget,
  groupItems,
  pasteItems,
  placeItems,
  placeOf,
  removeItems,
  renameItem,
  setMany,
  ungroup
} from '../../../../../src-shared/experiments/network/edits'
import { copyItems, readFragment } from '../../../../../src-shared/experiments/network/fragment'
import type { NetworkDocument } from '../../../../../src-shared/experiments/network/schema'
import { after, json, network, neuron, spikeSource } from './network'

const E = { kind: 'populations', name: 'E' } as const
const I = { kind: 'populations', name: 'I' } as const
const both = { kind: 'stimuli', name: 'both' } as const
const grouped = after(groupItems(network, [E, I, both], 'cortex'))
const everything = (['populations', 'stimuli', 'projections', 'recorders'] as const).flatMap(
  (kind) => (network[kind] ?? []).map((_, index) => ({ kind, index }))
)

describe('places', () => {
  it('moves many items in one step, wherever they are kept', () => {
    const draft = placeItems(network, [
      { ...E, x: 10, y: 20.04 },
      { ...both, x: -5, y: 0 },
      { kind: 'recorders', name: 'spikes', x: 7, y: 8 }
    ])
    expect(draft).toMatchObject({ label: 'networks.edits.move', details: { count: 3 } })
    const moved = after(draft)
    expect(moved.layout).toEqual({ E: { x: 10, y: 20 } })
    expect(moved.canvas).toEqual({
      stimuli: { both: { x: -5, y: 0 } },
      recorders: { spikes: { x: 7, y: 8 } }
    })
  })

  it('keeps where the others are drawn with the first move, and leaves known places alone', () => {
    const moved = after(
      placeItems(network, [{ ...I, x: 1, y: 1 }], 'move', [
        { ...E, x: 99, y: 99 },
        { ...both, x: 5, y: 6 }
      ])
    )
    expect(moved.layout?.['E']).toEqual({ x: 1, y: 2 })
    expect(placeOf(moved, both)).toEqual({ x: 5, y: 6 })
  })

  it('follow a new name and go with their item', () => {
    const placed = after(placeItems(network, [{ ...both, x: 5, y: 6 }]))
    const renamed = after(renameItem(placed, { kind: 'stimuli', index: 0 }, 'noise'), placed)
    expect(renamed.canvas?.stimuli).toEqual({ noise: { x: 5, y: 6 } })
    const removed = after(removeItems(renamed, [{ kind: 'stimuli', index: 0 }]), renamed)
    expect(removed.canvas?.stimuli).toEqual({})
  })

  it('puts a new population where it was dropped', () => {
    const added = after(addPopulation(network, neuron, 'E', { x: 3, y: 4 }))
    expect(added.layout?.['E 2']).toEqual({ x: 3, y: 4 })
  })
})

describe('groups', () => {
  it('hold items of all kinds, each in one group only', () => {
    expect(grouped.canvas?.groups).toEqual([
      { name: 'cortex', populations: ['E', 'I'], stimuli: ['both'] }
    ])
    const again = after(groupItems(grouped, [E], 'cortex'), grouped)
    expect(again.canvas?.groups).toEqual([
      { name: 'cortex', populations: ['I'], stimuli: ['both'] },
      { name: 'cortex 2', populations: ['E'] }
    ])
  })

  it('collapse, open and dissolve', () => {
    const shut = after(collapseGroup(grouped, 0, true), grouped)
    expect(shut.canvas?.groups?.[0]?.collapsed).toBe(true)
    expect(after(collapseGroup(shut, 0, false), shut)).toEqual(grouped)
    expect(after(ungroup(grouped, 0), grouped).canvas).toEqual({})
  })

  it('follow a new name, and go with their last member', () => {
    const renamed = after(renameItem(grouped, { kind: 'populations', index: 0 }, 'Pyr'), grouped)
    expect(renamed.canvas?.groups?.[0]?.populations).toEqual(['Pyr', 'I'])
    const none = after(
      removeItems(grouped, [
        { kind: 'populations', index: 0 },
        { kind: 'populations', index: 1 }
      ]),
      grouped
    )
    expect(none.canvas?.groups).toBeUndefined()
    expect(none.populations).toEqual([])
  })
})

describe('removing many', () => {
  it('says what goes along, and leaves what has another target', () => {
    const draft = removeItems(network, [
      { kind: 'populations', index: 0 },
      { kind: 'projections', index: 1 }
    ])
    expect(draft.removal).toEqual({ projections: 2, others: 2, orphans: 0 })
    const left = after(draft)
    expect(left.projections).toEqual([])
    expect(left.stimuli?.map(({ name, targets }) => [name, targets])).toEqual([['both', ['I']]])
    expect(left.recorders).toEqual([])
    expect(left.layout).toEqual({})
  })
})

describe('attaching', () => {
  it('adds a target once; the first says what the weight is measured in', () => {
    const free = after(detachTarget(network, { kind: 'stimuli', index: 1 }, 'E'))
    expect(free.stimuli?.[1]).toMatchObject({ name: 'one', targets: [] })
    const unfit: NetworkDocument = {
      ...free,
      stimuli: [{ name: 'one', model: 'noise', targets: [], weight: '1 mV' }]
    }
    const attached = after(
      attachTarget(unfit, { kind: 'stimuli', index: 0 }, 'I', spikeSource, neuron),
      unfit
    )
    expect(attached.stimuli?.[0]).toMatchObject({ targets: ['I'], weight: '1 nA' })
    const place = { kind: 'stimuli', index: 0 } as const
    expect(attachTarget(attached, place, 'I', spikeSource, neuron).patch).toEqual([])
  })
})

describe('a part on the clipboard', () => {
  const part = copyItems(network, everything)

  it('comes through as text, and foreign or broken text is told apart', () => {
    expect(readFragment(JSON.stringify(part))).toEqual({ ok: true, value: part })
    expect(readFragment('Dear colleague,')).toEqual({ ok: false, failure: 'foreign' })
    expect(readFragment('')).toEqual({ ok: false, failure: 'empty' })
    expect(readFragment('{"format":"engram-network-part","version":9}')).toMatchObject({
      failure: 'broken'
    })
    expect(readFragment('{"format":"engram-network-part", oops')).toMatchObject({
      failure: 'broken'
    })
  })

  it('is added with free names, and what names them follows', () => {
    const { draft, places, leftOut } = pasteItems(network, part, { x: 10, y: 10 })
    const pasted = after(draft)
    expect(leftOut).toBe(0)
    expect(places).toHaveLength(8)
    expect(pasted.populations.map(({ name }) => name)).toEqual(['E', 'I', 'E 2', 'I 2'])
    expect(pasted.projections?.slice(3).map(({ source, target }) => [source, target])).toEqual([
      ['E 2', 'E 2'],
      ['I 2', 'I 2'],
      ['I 2', 'E 2']
    ])
    expect(pasted.stimuli?.[2]).toMatchObject({ name: 'both 2', targets: ['E 2', 'I 2'] })
    expect(pasted.layout?.['E 2']).toEqual({ x: 11, y: 12 })
  })

  it('attaches to what is there by name, and leaves out what leads nowhere', () => {
    const lone = copyItems(network, [
      { kind: 'projections', index: 2 },
      { kind: 'stimuli', index: 0 }
    ])
    const into: NetworkDocument = {
      ...network,
      populations: [{ name: 'E', model: 'leaky', size: 5 }],
      stimuli: [],
      projections: [],
      recorders: [],
      layout: {}
    }
    const { draft, leftOut } = pasteItems(into, lone, { x: 0, y: 0 })
    expect(leftOut).toBe(1)
    expect(after(draft, into).stimuli).toEqual([
      { name: 'both', model: 'noise', targets: ['E'], weight: '1 nA' }
    ])
  })

  it('brings neuron models along, and uses the same one where it is there', () => {
    const definition = { id: 'mine', state: { v: {} }, equations: ['dv/dt = -v/(1 ms)'] }
    const whole: NetworkDocument = {
      ...network,
      definitions: [definition],
      populations: [{ name: 'E', model: 'mine', size: 3 }]
    }
    const copied = copyItems(whole, [{ kind: 'populations', index: 0 }])
    expect(after(pasteItems(whole, copied, { x: 0, y: 0 }).draft, whole).definitions).toHaveLength(
      1
    )
    const other: NetworkDocument = {
      ...network,
      definitions: [{ ...definition, equations: ['dv/dt = -v/(2 ms)'] }]
    }
    const pasted = after(pasteItems(other, copied, { x: 0, y: 0 }).draft, other)
    expect(pasted.definitions?.map(({ id }) => id)).toEqual(['mine', 'mine-2'])
    expect(pasted.populations.at(-1)?.model).toBe('mine-2')
  })

  it('keeps whole groups', () => {
    const { draft } = pasteItems(grouped, copyItems(grouped, everything), { x: 0, y: 0 })
    expect(after(draft, grouped).canvas?.groups?.[1]).toEqual({
      name: 'cortex 2',
      populations: ['E 2', 'I 2'],
      stimuli: ['both 2']
    })
  })
})

describe('a field of several items', () => {
  it('is set and cleared in one step', () => {
    const paths = [0, 1].map((i) => ['populations', i, 'parameters', 'tau'])
    const set = after(setMany(json(network), paths, '5 ms', 'tau'))
    expect(set.populations.map(({ parameters }) => parameters?.['tau'])).toEqual(['5 ms', '5 ms'])
    const cleared = after(setMany(json(set), paths, undefined, 'tau'), set)
    expect(cleared.populations[1]?.parameters).toBeUndefined()
  })
})
