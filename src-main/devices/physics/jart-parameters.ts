import type { ParameterDescriptions } from '../../../src-shared/catalogue'
import { plainNumber, quantity } from '../parameter'

const source = 'public C++ port of the JART VCM v1b variability model, after Cüppers et al. (2019)'

/** Parameters of the JART VCM v1b cell without spread and compliance. */
export const jartParameters: ParameterDescriptions = {
  concentrationMin: quantity(
    'N_\\mathrm{min}',
    8e23,
    '1/m^3',
    { en: 'Lowest concentration of vacancies', ko: '최소 공공 농도' },
    { min: 1e18, max: 1e29, source }
  ),
  concentrationMax: quantity(
    'N_\\mathrm{max}',
    2e27,
    '1/m^3',
    { en: 'Highest concentration of vacancies', ko: '최대 공공 농도' },
    { min: 1e18, max: 1e29, source }
  ),
  concentrationPlug: quantity(
    'N_\\mathrm{plug}',
    2e27,
    '1/m^3',
    { en: 'Concentration in the plug', ko: '플러그의 공공 농도' },
    { min: 1e18, max: 1e29, source }
  ),
  start: quantity(
    'N_\\mathrm{init}',
    8e23,
    '1/m^3',
    { en: 'Concentration at the start', ko: '처음 공공 농도' },
    { min: 1e18, max: 1e29, source }
  ),
  radius: quantity(
    'r',
    45e-9,
    'm',
    { en: 'Radius of the filament', ko: '필라멘트 반지름' },
    { min: 1e-10, max: 1e-5, source }
  ),
  cellLength: quantity(
    'l_\\mathrm{cell}',
    3e-9,
    'm',
    { en: 'Length of the cell', ko: '셀 길이' },
    { min: 1e-10, max: 1e-6, source }
  ),
  discLength: quantity(
    'l_\\mathrm{disc}',
    0.4e-9,
    'm',
    { en: 'Length of the disc', ko: '원판 길이' },
    { min: 1e-11, max: 1e-6, source }
  ),
  mobility: quantity(
    '\\mu',
    4e-6,
    'm^2/V/s',
    { en: 'Mobility of electrons', ko: '전자 이동도' },
    { min: 1e-12, max: 10, source }
  ),
  hop: quantity(
    'a',
    0.25e-9,
    'm',
    { en: 'Distance of a hop', ko: '도약 거리' },
    { min: 1e-11, max: 1e-8, source }
  ),
  attempts: quantity(
    '\\nu_0',
    2e13,
    'Hz',
    { en: 'Attempt frequency', ko: '시도 진동수' },
    { min: 0, max: 1e16, source }
  ),
  activation: quantity(
    '\\Delta W_A',
    1.35,
    'eV',
    { en: 'Activation energy of a hop', ko: '도약의 활성화 에너지' },
    { min: 0.01, max: 10, source }
  ),
  barrier: quantity(
    '\\phi_{Bn0}',
    0.18,
    'V',
    { en: 'Barrier of the contact', ko: '접촉 장벽' },
    { min: 0, max: 5, source }
  ),
  fermiDistance: quantity(
    '\\phi_n',
    0.1,
    'V',
    { en: 'Fermi level below the conduction band', ko: '전도대에서 페르미 준위까지' },
    { min: 0, max: 5, source }
  ),
  richardson: quantity(
    'A^*',
    6.01e5,
    'A/m^2/K^2',
    { en: 'Richardson constant', ko: '리처드슨 상수' },
    { above: 0, max: 1e8, source }
  ),
  permittivity: plainNumber(
    '\\varepsilon_r',
    17,
    { en: 'Static permittivity', ko: '정적 비유전율' },
    { min: 1, max: 1e4, source }
  ),
  imagePermittivity: plainNumber(
    '\\varepsilon_{\\phi_B}',
    5.5,
    { en: 'Permittivity of the image force', ko: '영상력의 비유전율' },
    { min: 1, max: 1e4, source }
  ),
  ambient: quantity(
    'T_0',
    293,
    'K',
    { en: 'Ambient temperature', ko: '주위 온도' },
    { min: 1, max: 2000, source }
  ),
  thermalResistance: quantity(
    'R_\\mathrm{th0}',
    15.72e6,
    'K/W',
    { en: 'Thermal resistance, SET', ko: '열저항, SET' },
    { min: 0, max: 1e10, source }
  ),
  heatScaling: plainNumber(
    'R_\\mathrm{th,scale}',
    0.27,
    { en: 'Part of it at RESET', ko: 'RESET에서의 비율' },
    { min: 0, max: 100, source }
  ),
  resistanceOxide: quantity(
    'R_\\mathrm{TiOx}',
    650,
    'Ohm',
    { en: 'Resistance of the TiOx layer', ko: 'TiOx층의 저항' },
    { min: 0, max: 1e9, source }
  ),
  resistanceLine: quantity(
    'R_0',
    719.2437,
    'Ohm',
    { en: 'Resistance of the line', ko: '배선 저항' },
    { min: 0, max: 1e9, source }
  ),
  lineHeat: quantity(
    'R_\\mathrm{th,line}',
    90471.47,
    'K/W',
    { en: 'Thermal resistance of the line', ko: '배선의 열저항' },
    { min: 0, max: 1e9, source }
  ),
  lineCoefficient: quantity(
    '\\alpha',
    3.92e-3,
    '1/K',
    { en: 'Temperature coefficient of the line', ko: '배선의 온도 계수' },
    { min: 0, max: 1, source }
  )
}
