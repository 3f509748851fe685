import type { ParameterDescriptions } from '../../../src-shared/catalogue'
import { clamp } from '../behaviour/clamp'
import { conductanceRange } from '../behaviour/conductance-range'
import { numberOf, textOf, type DeviceValues } from '../models/device-model'
import { choice, quantity } from '../parameter'

/** What the polarisation does to the channel of a ferroelectric transistor. */
export const channelParameters: ParameterDescriptions = {
  ...conductanceRange(0.1e-6, 10e-6),
  readLaw: choice(
    'linear',
    { en: 'Conductance by', ko: '전도도 결정 방식' },
    {
      linear: { en: 'polarisation, linearly', ko: '분극에 선형' },
      square: { en: 'threshold voltage, square law', ko: '문턱 전압, 제곱 법칙' }
    }
  ),
  memoryWindow: quantity(
    '\\mathrm{MW}',
    1.2,
    'V',
    { en: 'Memory window', ko: '메모리 윈도우' },
    { above: 0 }
  ),
  thresholdVoltage: quantity('V_{T0}', 0.5, 'V', {
    en: 'Threshold voltage without polarisation',
    ko: '분극이 없을 때의 문턱 전압'
  }),
  readGate: quantity(
    'V_\\mathrm{GR}',
    1,
    'V',
    { en: 'Gate voltage while reading', ko: '읽을 때의 게이트 전압' },
    {
      meaning: {
        en: 'Only for the square law; has to lie above the lower threshold.',
        ko: '제곱 법칙에서만 쓰이며 낮은 쪽 문턱 전압보다 커야 합니다.'
      }
    }
  )
}

export const channelEquations: readonly string[] = [
  'G = G_\\mathrm{min} + (G_\\mathrm{max} - G_\\mathrm{min})\\,u, \\quad u = \\frac{P + P_r}{2 P_r} \\text{ (linear)}',
  'u = \\Big(\\frac{\\max(0, V_\\mathrm{GR} - V_T)}{V_\\mathrm{GR} - V_{T0} + \\mathrm{MW}/2}\\Big)^2, \\quad V_T = V_{T0} - \\frac{P}{P_r}\\frac{\\mathrm{MW}}{2} \\text{ (square law)}'
]

/** Conductance of the channel at a relative polarisation P/P_r, and back. */
export interface Channel {
  readonly conductance: (relative: number) => number
  readonly relative: (conductance: number) => number
}

export function channelOf(values: DeviceValues): Channel {
  const low = numberOf(values, 'conductanceMin')
  const span = numberOf(values, 'conductanceMax') - low
  const half = numberOf(values, 'memoryWindow') / 2
  const overdrive = numberOf(values, 'readGate') - numberOf(values, 'thresholdVoltage')
  // A gate below both thresholds closes the channel for good, without dividing by nothing.
  const widest = Math.max(overdrive + half, 1e-9)
  const square = textOf(values, 'readLaw') === 'square'
  const shareOf = (relative: number): number =>
    square ? (Math.max(0, overdrive + relative * half) / widest) ** 2 : (relative + 1) / 2
  const back = (share: number): number =>
    square ? (Math.sqrt(share) * widest - overdrive) / half : 2 * share - 1
  return {
    conductance: (relative) => low + span * clamp(shareOf(clamp(relative, -1, 1)), 0, 1),
    relative: (conductance) => clamp(back(clamp((conductance - low) / span, 0, 1)), -1, 1)
  }
}
