import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shuffle, unshuffle } from '../../../src-main/store/chunks/shuffle'

const widths = fc.constantFrom(4, 8)

it('shuffled bytes stand plane by plane, wherever they begin in memory', () => {
  fc.assert(
    fc.property(widths, fc.nat(40), fc.nat(3), fc.nat(255), (width, words, offset, seed) => {
      const room = new Uint8Array(offset + words * width)
      const bytes = room.subarray(offset)
      bytes.forEach((_, i) => (bytes[i] = (seed + i * 37) & 255))
      const planes = Array.from({ length: width }, (_, plane) =>
        Array.from({ length: words }, (_, word) => bytes[word * width + plane])
      )
      const shuffled = shuffle(bytes, width)
      expect([...shuffled]).toEqual(planes.flat())
      expect([...unshuffle(shuffled, width)]).toEqual([...bytes])
    })
  )
})
