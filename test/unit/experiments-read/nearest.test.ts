import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../../src-shared/experiments/nearest'

const keys = ['populations', 'projections', 'recorders', 'simulation', 'stimuli']

describe('the nearest name', () => {
  it.each([
    ['population', 'populations'],
    ['projectoins', 'projections'],
    ['Recorders', 'recorders'],
    ['simulaton', 'simulation'],
    ['stimulus', 'stimuli']
  ])('to %s is %s', (wrong, right) => expect(nearest(wrong, keys)).toBe(right))

  it('is not named when it is far', () => {
    expect(nearest('weather', keys)).toBeUndefined()
    expect(nearest('x', keys)).toBeUndefined()
    expect(nearest('anything', [])).toBeUndefined()
  })

  it('is found behind one wrong, one missing or two exchanged letters', () => {
    const mistakes = fc.constantFrom('replace', 'drop', 'swap')
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.nat(), mistakes, (key, number, mistake) => {
        const at = number % (key.length - 1)
        const [a = '', b = ''] = [key[at], key[at + 1]]
        const middle = mistake === 'replace' ? `#${b}` : mistake === 'drop' ? b : b + a
        expect(nearest(key.slice(0, at) + middle + key.slice(at + 2), keys)).toBe(key)
      })
    )
  })
})
