import { describe, expect, test } from 'vitest'
import { unlimited } from '../../../../src-main/chips/map/partition/capacity'
import {
  neuronCost,
  type HypergraphSource
} from '../../../../src-main/chips/map/partition/hypergraph'
import { partition } from '../../../../src-main/chips/map/partition/partition'
import { clusteredSource } from './clustered-source'

/** 20 cores with room for 110 neurons, of which 100 are taken at first. */
function improvement(source: HypergraphSource): number {
  const parts = Uint32Array.from({ length: source.neurons }, (_, i) => Math.floor(i / 100))
  const before = neuronCost(source, parts)
  const found = partition(source, {
    capacity: { ...unlimited, neurons: 110 },
    layers: null,
    cores: 20,
    goOn: () => true
  })
  if (!found.ok) throw new Error('does not fit')
  expect(found.value.cost).toBe(neuronCost(source, found.value.parts))
  return found.value.cost / before - 1
}

describe('spikes times further cores, against filling core after core', () => {
  test('at least 55 % less where clusters are hidden by their numbers', () => {
    expect(improvement(clusteredSource({ inside: 0.85, isHidden: true }))).toBeLessThan(-0.55)
  })
  test('never more where clusters are numbered in order', () => {
    expect(improvement(clusteredSource({ inside: 0.85, isHidden: false }))).toBeLessThanOrEqual(0)
  })
  test('at least 20 % less for weak clusters', () => {
    expect(improvement(clusteredSource({ inside: 0.5, isHidden: true }))).toBeLessThan(-0.2)
  })
  test('at least 12 % less for random networks', () => {
    expect(improvement(clusteredSource({ inside: 0, isHidden: true }))).toBeLessThan(-0.12)
  })
})
