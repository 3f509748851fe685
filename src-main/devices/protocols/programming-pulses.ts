import { quantity } from '../parameter'

/** The pulses that move a device up and down, as protocols that program devices ask for them. */
export const programmingPulses = {
  setAmplitude: quantity('V_\\mathrm{up}', 1, 'V', { en: 'Amplitude up', ko: '강화 진폭' }),
  setWidth: quantity(
    't_\\mathrm{up}',
    1e-7,
    's',
    { en: 'Width up', ko: '강화 펄스 폭' },
    { above: 0 }
  ),
  resetAmplitude: quantity('V_\\mathrm{dn}', -1, 'V', { en: 'Amplitude down', ko: '약화 진폭' }),
  resetWidth: quantity(
    't_\\mathrm{dn}',
    1e-7,
    's',
    { en: 'Width down', ko: '약화 펄스 폭' },
    { above: 0 }
  )
} as const

/** A preset that says how its device is programmed fills them in. */
export const pulsesOfDevice = {
  setAmplitude: 'setAmplitude',
  setWidth: 'setWidth',
  resetAmplitude: 'resetAmplitude',
  resetWidth: 'resetWidth'
} as const
