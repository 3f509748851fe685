import type { ParameterDescriptions } from '../../../src-shared/catalogue'
import { plainNumber, quantity } from '../parameter'

const typical = {
  source: 'typical of hafnium zirconium oxide; not taken from one paper',
  trust: 'literature'
} as const

/** Polarisation and thickness of a ferroelectric layer, SI units. */
export const layerParameters: ParameterDescriptions = {
  remanence: quantity(
    'P_r',
    0.2,
    'C/m^2',
    { en: 'Remanent polarisation', ko: '잔류 분극' },
    {
      above: 0,
      meaning: { en: '0.2 C/m² is 20 µC/cm².', ko: '0.2 C/m²는 20 µC/cm²입니다.' },
      ...typical
    }
  ),
  thickness: quantity(
    't_\\mathrm{FE}',
    8e-9,
    'm',
    { en: 'Thickness of the layer', ko: '강유전층 두께' },
    { above: 0, ...typical }
  ),
  area: quantity('A', 1e-14, 'm^2', { en: 'Area', ko: '면적' }, { above: 0 }),
  permittivity: plainNumber(
    '\\varepsilon_r',
    30,
    { en: 'Relative permittivity', ko: '비유전율' },
    { above: 0, ...typical }
  )
}

/** The saturated loop beyond its remanence. */
export const loopParameters: ParameterDescriptions = {
  saturation: quantity(
    'P_s',
    0.25,
    'C/m^2',
    { en: 'Saturation polarisation', ko: '포화 분극' },
    { above: 0, ...typical }
  ),
  coerciveField: quantity(
    'E_c',
    1e8,
    'V/m',
    { en: 'Coercive field', ko: '항전계' },
    {
      above: 0,
      meaning: { en: '1e8 V/m is 1 MV/cm.', ko: '1e8 V/m는 1 MV/cm입니다.' },
      ...typical
    }
  )
}

export const loopInOrder = [{ left: 'remanence', relation: '<', right: 'saturation' }] as const

/** Share of the gate voltage that falls across the layer. */
export const fieldShare = plainNumber(
  '\\kappa',
  0.3,
  { en: 'Share of the gate voltage across the layer', ko: '강유전층에 걸리는 게이트 전압 비율' },
  { above: 0, max: 1 }
)

/** Shift of the loop while it rests, and change of the remanence with the number of cycles; off by default. */
export const ageingParameters: ParameterDescriptions = {
  imprintStrength: quantity(
    'k_\\mathrm{imp}',
    0,
    'V/m',
    { en: 'Imprint', ko: '임프린트' },
    {
      min: 0,
      meaning: {
        en: 'The loop shifts by k ln(1 + t/t_imp) against leaving the state in which it rests.',
        ko: '머무는 상태를 벗어나기 어려운 쪽으로 이력 곡선이 k ln(1 + t/t_imp)만큼 이동합니다.'
      }
    }
  ),
  imprintTime: quantity(
    't_\\mathrm{imp}',
    1,
    's',
    { en: 'Time scale of imprint', ko: '임프린트 시간 척도' },
    { above: 0 }
  ),
  wakeUp: plainNumber('a_w', 0, { en: 'Wake-up', ko: '웨이크업' }, { min: 0 }),
  wakeUpCycles: plainNumber(
    'n_w',
    1e4,
    { en: 'Cycles of wake-up', ko: '웨이크업 사이클 수' },
    { above: 0 }
  ),
  fatigue: plainNumber('a_f', 0, { en: 'Fatigue per decade', ko: '10배당 피로' }, { min: 0 }),
  fatigueCycles: plainNumber(
    'n_f',
    1e6,
    { en: 'Cycles until fatigue', ko: '피로 시작 사이클 수' },
    { above: 0 }
  )
}

export const ageingEquations: readonly string[] = [
  '\\Delta E = k_\\mathrm{imp} \\ln(1 + t/t_\\mathrm{imp}), \\quad P_r(n) = P_r\\big(1 + a_w (1 - e^{-n/n_w}) - a_f \\log_{10}(1 + n/n_f)\\big)'
]

export const ferroelectricSources: readonly string[] = [
  'Jiang et al. (1997) VLSI Technology 141–142 (Preisach with turning points)',
  'Tagantsev et al. (2002) Physical Review B 66:214109 (nucleation-limited switching)'
]
