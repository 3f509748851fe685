import { describe, expect, it } from 'vitest'
import { collapseGroup, groupItems } from '../../../../../src-shared/experiments/network/edits'
import {
  aligned,
  distributed,
  distributionText,
  edgeShape,
  graphOf,
  matrixOf,
  neighbourOf,
  nodeId
} from '../../../../../src-shared/experiments/network/graph'
import type { NetworkDocument } from '../../../../../src-shared/experiments/network/schema'
import { after, network, neuron } from '../edits/network'

const knows = () => neuron
const projection = (source: string, target: string, weight = '1 nA') => ({
  source,
  target,
  connector: { model: 'probable' },
  weight,
  delay: '1 ms'
})
const doc = (projections: NonNullable<NetworkDocument['projections']>): NetworkDocument => ({
  ...network,
  projections
})

describe('a document as a graph', () => {
  it('has a node for each item and a line for each target', () => {
    const { nodes, edges } = graphOf(network, knows)
    expect(nodes.map(({ id }) => id)).toEqual([
      'populations:E',
      'populations:I',
      'stimuli:both',
      'stimuli:one',
      'recorders:spikes'
    ])
    expect(edges.map(({ source, target }) => `${source} ${target}`)).toEqual([
      'populations:E populations:E',
      'populations:I populations:I',
      'populations:I populations:E',
      'stimuli:both populations:E',
      'stimuli:both populations:I',
      'stimuli:one populations:E',
      'populations:E recorders:spikes'
    ])
  })

  it('keeps ids while other items come and go', () => {
    const before = graphOf(doc([projection('E', 'I'), projection('I', 'E')]), knows)
    const later = graphOf(doc([projection('I', 'E')]), knows)
    expect(before.edges.map(({ id }) => id)).toContain(later.edges[0]?.id)
  })

  it('tells several lines between two nodes apart, and sees which have an opposite', () => {
    const { edges } = graphOf(
      doc([projection('E', 'I'), projection('E', 'I'), projection('I', 'E'), projection('E', 'E')]),
      knows
    )
    expect(edges.slice(0, 4).map(({ slot, paired }) => [slot, paired])).toEqual([
      [0, true],
      [1, true],
      [0, true],
      [0, false]
    ])
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
  })

  it('reads signs from weights and receptors', () => {
    const inhibiting = { ...projection('E', 'I'), receptor: 'in' }
    const { nodes, edges } = graphOf(
      doc([inhibiting, projection('I', 'E', '-2 nA'), projection('I', 'I', '2 nA')]),
      knows
    )
    expect(edges.slice(0, 3).map(({ sign }) => sign)).toEqual([
      'inhibitory',
      'inhibitory',
      'excitatory'
    ])
    expect(nodes.slice(0, 2).map(({ sign }) => sign)).toEqual(['inhibitory', 'mixed'])
  })

  it('leaves out what leads nowhere, and keeps two items of one name apart', () => {
    const twins = { ...network, populations: [...network.populations, ...network.populations] }
    const { nodes } = graphOf(twins, knows)
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
    expect(graphOf(doc([projection('E', 'nobody')]), knows).edges).toHaveLength(4)
  })

  it('draws a collapsed group as one node, and what it has with others as one line', () => {
    const wide: NetworkDocument = {
      ...doc([projection('E', 'X'), projection('I', 'X', '-1 nA'), projection('E', 'I')]),
      populations: [...network.populations, { name: 'X', model: 'leaky', size: 5 }]
    }
    const members = [
      { kind: 'populations', name: 'E' },
      { kind: 'populations', name: 'I' }
    ] as const
    const grouped = after(groupItems(wide, members, 'G'), wide)
    const shut = after(collapseGroup(grouped, 0, true), grouped)
    const { nodes, edges } = graphOf(shut, knows)
    expect(nodes.map(({ id }) => id)).toContain('groups:G')
    expect(nodes.find(({ id }) => id === 'groups:G')).toMatchObject({ size: 100, members: 2 })
    expect(nodes.map(({ id }) => id)).not.toContain('populations:E')
    const outer = edges.filter(({ kind }) => kind === 'projections')
    expect(outer).toHaveLength(1)
    expect(outer[0]).toMatchObject({ count: 2, sign: 'mixed', target: 'populations:X' })
  })
})

describe('lines', () => {
  const a = { x: 0, y: 0, width: 100, height: 40 }
  const b = { x: 300, y: 0, width: 100, height: 40 }
  const shape = (from: typeof a, to: typeof a, slot = 0) =>
    edgeShape(from, to, { slot, paired: true, loop: false, sign: 'excitatory' })

  it('there and back bow to different sides, and several fan out', () => {
    const middle = 20
    expect(shape(a, b).label.y).toBeLessThan(middle)
    expect(shape(b, a).label.y).toBeGreaterThan(middle)
    expect(shape(a, b, 1).label.y).toBeLessThan(shape(a, b).label.y)
  })

  it('to itself is a loop outside the node', () => {
    const loop = edgeShape(a, a, { slot: 0, paired: false, loop: true, sign: 'inhibitory' })
    expect(loop.label.y).toBeLessThan(0)
    expect(loop.head).toContain('A4 4')
  })
})

describe('placing', () => {
  const boxes = [
    { x: 0, y: 0, width: 10, height: 10 },
    { x: 100, y: 5, width: 20, height: 10 },
    { x: 30, y: 50, width: 10, height: 30 }
  ]

  it('aligns edges and middles', () => {
    expect(aligned(boxes, 'left').map(({ x }) => x)).toEqual([0, 0, 0])
    expect(aligned(boxes, 'right').map(({ x }) => x)).toEqual([110, 100, 110])
    expect(aligned(boxes, 'middle').map(({ y }) => y)).toEqual([35, 35, 25])
  })

  it('makes gaps equal between the outer two, in the order they stand', () => {
    expect(distributed(boxes, 'horizontal').map(({ x }) => x)).toEqual([0, 100, 50])
  })

  it('leads from node to node by arrows, straight ahead before aside', () => {
    expect(neighbourOf(boxes, 0, 'right')).toBe(1)
    expect(neighbourOf(boxes, 0, 'down')).toBe(2)
    expect(neighbourOf(boxes, 1, 'left')).toBe(0)
    expect(neighbourOf(boxes, 0, 'up')).toBeUndefined()
  })
})

describe('the matrix', () => {
  it('has every projection in its cell, with what the check expects', () => {
    const several = doc([projection('E', 'I'), projection('E', 'I', '-3 nA'), projection('I', 'I')])
    const { names, cells } = matrixOf(several, knows, [400, 40, 20])
    expect(names).toEqual(['E', 'I'])
    expect(
      cells[0]?.[1]?.map(({ index, mean, inDegree, sign }) => [index, mean, inDegree, sign])
    ).toEqual([
      [0, 1, 20, 'excitatory'],
      [1, -3, 2, 'inhibitory']
    ])
    expect(cells[1]?.[0]).toEqual([])
  })
})

describe('a distribution in one line', () => {
  it('says the unit once', () => {
    expect(distributionText('0.1 mV')).toBe('0.1 mV')
    expect(
      distributionText({ distribution: 'normal', mean: '-87.80849353 pA', sd: '8.78 pA' })
    ).toBe('−87.81 ± 8.78 pA')
    expect(distributionText('not a number')).toBe('not a number')
    expect(distributionText({ distribution: 'uniform', low: '0 mV', high: '20 mV' })).toBe(
      '0–20 mV'
    )
  })
})

it('ids name kind and item', () => {
  expect(nodeId({ kind: 'stimuli', name: 'rain' })).toBe('stimuli:rain')
})
