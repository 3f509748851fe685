import { describe, expect, it } from 'vitest'
import { readPulses } from '../../../src-shared/fits/programming-pulses'

const written = { setAmplitude: '1.2 V', setWidth: '100 us', resetAmplitude: '-900 mV', resetWidth: '1 ms' } // prettier-ignore

describe('programming pulses as written', () => {
  it('are read in volts and seconds', () => {
    expect(readPulses(written)).toEqual({
      ok: true,
      value: { set: { amplitude: 1.2, width: 1e-4 }, reset: { amplitude: -0.9, width: 1e-3 } }
    })
  })

  it('may be left out, but all of them', () => {
    const empty = { setAmplitude: '', setWidth: ' ', resetAmplitude: '', resetWidth: '' }
    expect(readPulses(empty)).toEqual({ ok: true, value: null })
    expect(readPulses({ ...written, resetWidth: '' })).toMatchObject({
      ok: false,
      failure: { field: 'resetWidth', key: 'fitting.pulses.missing' }
    })
  })

  it.each([
    ['setAmplitude', '0 V', 'fitting.pulses.zero'],
    ['resetAmplitude', '-2 kV', 'problems.tooLow'],
    ['setWidth', '0 s', 'problems.notAbove'],
    ['resetWidth', '5 mV', 'problems.wrongDimension']
  ])('%s of %s is complained about where it stands', (field, text, key) => {
    expect(readPulses({ ...written, [field]: text })).toMatchObject({
      ok: false,
      failure: { field, key }
    })
  })
})
