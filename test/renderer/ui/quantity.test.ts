import { describe, expect, it } from 'vitest'
import { inUnit, stepped, unitChoices, withUnit } from '../../../src-renderer/ui/quantity'

describe('quantities in a field', () => {
  it('give a bare number the unit that is shown', () => {
    expect(withUnit('20', 'mV')).toBe('20 mV')
    expect(withUnit(' 1.5 s ', 'ms')).toBe('1.5 s')
    expect(withUnit('twenty', 'mV')).toBe('twenty')
    expect(withUnit('0.3', '1')).toBe('0.3')
  })

  it('step by a tenth of their place value', () => {
    expect(stepped('20 mV', 1, false, false)).toBe('21 mV')
    expect(stepped('0.1 ms', 1, false, false)).toBe('0.11 ms')
    expect(stepped('20 mV', -1, true, false)).toBe('10 mV')
    expect(stepped('-55 mV', 1, false, false)).toBe('-54 mV')
    expect(stepped('0 pA', 1, false, false)).toBe('0.1 pA')
    expect(stepped('3', 1, false, true)).toBe('4')
    expect(stepped('nonsense', 1, false, false)).toBe('nonsense')
  })

  it('stay the same quantity in another unit', () => {
    expect(inUnit('0.5 ms', 'us')).toBe('500 us')
    expect(inUnit('20 kHz', 'Hz')).toBe('20000 Hz')
    expect(inUnit('12 nS', 'mV')).toBe('12 mV')
  })

  it('offer the units of their dimension, and the odd one in use', () => {
    expect(unitChoices('ms', 'ms')).toEqual(['us', 'ms', 's', 'min'])
    expect(unitChoices('mV', 'nS')[0]).toBe('nS')
    expect(unitChoices('pA/ms', undefined)).toEqual(['pA/ms'])
  })
})
