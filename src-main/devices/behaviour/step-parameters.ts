import type { ParameterDescriptions } from '../../../src-shared/catalogue'
import type { DeviceDescription } from '../../../src-shared/catalogue'
import { choice, plainNumber } from '../parameter'
import { conductanceRange, rangeInOrder } from './conductance-range'

/** What all step laws have in common; their weight runs between two bounds around zero. */
export const stepParameters: ParameterDescriptions = {
  stepSize: plainNumber(
    '\\Delta w',
    0.001,
    { en: 'Step', ko: '단계 크기' },
    {
      above: 0,
      meaning: {
        en: 'Mean change of the weight by one pulse at zero weight.',
        ko: '가중치 0에서 펄스 하나가 만드는 평균 변화량입니다.'
      }
    }
  ),
  asymmetry: plainNumber(
    '\\beta',
    0,
    { en: 'Excess of upward steps', ko: '상승 단계의 초과분' },
    { min: -1, max: 1 }
  ),
  weightMin: plainNumber(
    'w_\\mathrm{min}',
    -1,
    { en: 'Lowest weight', ko: '최소 가중치' },
    { max: -1e-9 }
  ),
  weightMax: plainNumber(
    'w_\\mathrm{max}',
    1,
    { en: 'Highest weight', ko: '최대 가중치' },
    { above: 0 }
  ),
  stepNoise: plainNumber(
    '\\sigma',
    0.3,
    { en: 'Cycle-to-cycle spread of a step', ko: '단계의 사이클 간 편차' },
    { min: 0, meaning: { en: 'As a share of the step.', ko: '단계 크기에 대한 비율입니다.' } }
  ),
  writeNoise: plainNumber(
    '\\sigma_\\mathrm{wn}',
    0,
    { en: 'Write noise', ko: '쓰기 잡음' },
    {
      min: 0,
      meaning: {
        en: 'In steps: what is read differs from the hidden weight by this until the next update.',
        ko: '단계 크기의 배수. 다음 갱신까지 읽히는 값이 숨은 가중치와 이만큼 다릅니다.'
      }
    }
  ),
  lifetime: plainNumber(
    'n_\\tau',
    0,
    { en: 'Lifetime in updates', ko: '갱신 횟수로 센 수명' },
    {
      min: 0,
      meaning: {
        en: 'The weight leaks towards zero by one part in this many with every update; 0 for never.',
        ko: '갱신마다 가중치가 이 수의 역수만큼 0을 향해 새어 나갑니다. 0이면 누설이 없습니다.'
      }
    }
  ),
  ...conductanceRange(1e-6, 50e-6)
}

/** For laws whose step does not have to be the multiple of a noisy one. */
export const noiseKind = choice(
  'multiplicative',
  { en: 'Noise of a step', ko: '단계 잡음의 방식' },
  {
    multiplicative: { en: 'share of the step', ko: '단계에 비례' },
    additive: { en: 'independent of the weight', ko: '가중치와 무관' }
  }
)

/** Everything of a description that step laws share. */
export const stepDescription = {
  driven: 'pulses',
  reads: 'conductance',
  constraints: [{ left: 'weightMin', relation: '<', right: 'weightMax' }, ...rangeInOrder],
  state: {
    weight: { label: { en: 'Hidden weight', ko: '숨은 가중치' }, symbol: 'w', unit: '1' },
    apparent: { label: { en: 'Apparent weight', ko: '겉보기 가중치' }, symbol: "w'", unit: '1' }
  },
  setPolarity: 1,
  varies: { stepSize: 0.05, weightMin: 0.05, weightMax: 0.05 },
  pulses: { set: { amplitude: 1, width: 1e-6 }, reset: { amplitude: -1, width: 1e-6 } },
  readVoltage: 0.1
} as const satisfies Partial<DeviceDescription>

/** Formulas that stand beside the law's own. */
export const stepEquations: readonly string[] = [
  "w \\to w \\pm \\Delta w\\,(1 \\pm \\beta)\\,f_\\pm(w)\\,(1 + \\sigma \\xi), \\quad w' = w + \\sigma_\\mathrm{wn}\\,\\Delta w\\,\\xi",
  "G = G_\\mathrm{min} + (G_\\mathrm{max} - G_\\mathrm{min})\\frac{w' - w_\\mathrm{min}}{w_\\mathrm{max} - w_\\mathrm{min}}"
]

export const stepSources: readonly string[] = [
  'Rasch et al. (2021) AICAS, doi 10.1109/AICAS51828.2021.9458494 (aihwkit)',
  'IBM/aihwkit, src/aihwkit/simulator/configs/devices.py'
]
