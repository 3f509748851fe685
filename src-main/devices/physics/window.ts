import { choice, plainNumber } from '../parameter'
import { numberOf, textOf, type DeviceValues } from '../models/device-model'

/** Slows a state x in 0…1 near its bounds; `direction` is the sign in which it is driven. */
export type Window = (x: number, direction: number) => number

/** Parameters of a window function, common to the models that have one. */
export const windowParameters = (standard: string, exponent: number, source: string) => ({
  window: choice(
    standard,
    { en: 'Window', ko: '창 함수' },
    {
      none: { en: 'none', ko: '없음' },
      joglekar: { en: 'Joglekar', ko: '조글레카(Joglekar)' },
      biolek: { en: 'Biolek', ko: '비올레크(Biolek)' },
      prodromakis: { en: 'Prodromakis', ko: '프로드로마키스(Prodromakis)' }
    },
    {
      meaning: {
        en: 'How the boundary slows near its ends. Under Joglekar a device that sits exactly at an end stays there for ever.',
        ko: '경계가 양 끝 근처에서 느려지는 방식입니다. 조글레카 창에서는 정확히 끝에 놓인 소자가 계속 그 자리에 머뭅니다.'
      },
      source
    }
  ),
  exponent: plainNumber(
    'p',
    exponent,
    { en: 'Window exponent', ko: '창 함수 지수' },
    { above: 0, max: 100, source }
  ),
  windowScale: plainNumber(
    'j',
    1,
    { en: 'Scale of the Prodromakis window', ko: '프로드로마키스 창의 배율' },
    { above: 0, max: 100 }
  )
})

/** The window that the values choose. @throws Error for an unknown one, which the checks keep away */
export function windowOf(values: DeviceValues): Window {
  const p = numberOf(values, 'exponent')
  const scale = numberOf(values, 'windowScale')
  switch (textOf(values, 'window')) {
    case 'none':
      return () => 1
    case 'joglekar':
      return (x) => 1 - Math.abs(2 * x - 1) ** (2 * p)
    case 'biolek':
      // Driven up it fades at 1 only, driven down at 0 only.
      return (x, direction) => 1 - (direction >= 0 ? Math.abs(x) : Math.abs(x - 1)) ** (2 * p)
    case 'prodromakis':
      return (x) => scale * (1 - ((x - 0.5) ** 2 + 0.75) ** p)
    default:
      throw new Error('no such window')
  }
}

export const windowEquations = [
  'f_\\mathrm{Joglekar} = 1 - (2x - 1)^{2p}',
  'f_\\mathrm{Biolek} = 1 - (x - \\mathrm{step}(-\\dot{x}_0))^{2p}',
  'f_\\mathrm{Prodromakis} = j\\,\\big(1 - ((x - 0.5)^2 + 0.75)^p\\big)'
] as const

export const windowSources = [
  'Joglekar & Wolf (2009) Eur. J. Phys. 30:661, arXiv 0807.3994',
  'Biolek, Biolek & Biolková (2009) Radioengineering 18:210',
  'Prodromakis et al. (2011) IEEE Trans. Electron Devices 58:3099'
] as const
