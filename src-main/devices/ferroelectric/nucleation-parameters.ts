import type { ParameterDescriptions } from '../../../src-shared/catalogue'
import { integer, plainNumber, quantity } from '../parameter'

/** Parameters of nucleation-limited switching. */
export const nucleationParameters: ParameterDescriptions = {
  domains: integer('N', 200, { en: 'Domains', ko: '도메인 수' }, { min: 1, max: 100_000 }),
  attemptTime: quantity(
    '\\tau_\\infty',
    1e-12,
    's',
    { en: 'Time constant at an infinite field', ko: '무한 전계에서의 시정수' },
    { above: 0 }
  ),
  activationField: quantity(
    'E_a',
    2.5e8,
    'V/m',
    { en: 'Activation field', ko: '활성화 전계' },
    { above: 0 }
  ),
  activationSpread: plainNumber(
    '\\sigma_a',
    0.1,
    { en: 'Spread of the activation field between domains', ko: '도메인 간 활성화 전계 편차' },
    { min: 0, max: 0.33 }
  ),
  fieldExponent: plainNumber(
    '\\alpha',
    3,
    { en: 'Exponent of the field', ko: '전계의 지수' },
    { above: 0 }
  ),
  shape: plainNumber(
    '\\beta',
    2,
    { en: 'Shape of the waiting time', ko: '대기 시간의 형상' },
    { above: 0 }
  )
}

export const nucleationEquations: readonly string[] = [
  '\\tau(E) = \\tau_\\infty \\exp\\big((E_{a,i}/|E|)^\\alpha\\big), \\quad h_i = \\int \\frac{dt}{\\tau(E)}',
  '\\Pr(\\text{domain } i \\text{ has flipped}) = 1 - e^{-h_i^\\beta}, \\quad P = P_r \\Big(\\frac{2 N_\\uparrow}{N} - 1\\Big)'
]
