import { deviceSynapse, synapsePresets } from '../../../devices/synapse'
import { valueOf } from '../../neurons/neuron-model'
import { amplitude, tauMinus, tauPlus } from '../plasticity-parameters'
import { defineSynapse } from '../synapse-model'
import { fullRange, kernelConstants } from './constants'
import { deviceSums } from './sums'

/** Devices that the synapses of a projection draw from, where there is spread between devices. */
const drawnDevices = 1024
const deviceBytes = 16

const presets = synapsePresets.flatMap(({ preset: { id, title }, unfit }) =>
  unfit ? [] : [{ value: id, label: title }]
)
const unfit = synapsePresets.flatMap(({ preset: { id }, unfit }) =>
  unfit ? [{ value: id, reason: unfit }] : []
)

export const deviceBacked = defineSynapse({
  id: 'device-backed',
  title: { en: 'Memory devices', ko: '메모리 소자' },
  summary: {
    en: 'Weights are conductances of memory devices of a preset, one a synapse or two in opposition. Pairs of spikes become programming pulses, which move the devices by their own law: nonlinear, noisy, within bounds, and different from device to device. Conductances are read with noise and age as those devices do.',
    ko: '가중치가 프리셋으로 고른 메모리 소자의 전도도입니다. 시냅스마다 소자 하나 또는 맞서는 두 소자를 씁니다. 스파이크 쌍은 프로그래밍 펄스가 되고, 소자는 자신의 법칙대로 비선형으로, 잡음과 한계 속에서, 소자마다 다르게 움직입니다. 전도도는 잡음과 함께 읽히고 그 소자답게 노화합니다.'
  },
  parameters: {
    preset: {
      kind: 'preset',
      default: 'neurosim-device',
      options: presets,
      unfit,
      label: { en: 'Device', ko: '소자' }
    },
    arrangement: {
      kind: 'choice',
      default: 'single',
      options: [
        { value: 'single', label: { en: 'One device', ko: '소자 하나' } },
        { value: 'pair', label: { en: 'Differential pair', ko: '차동 쌍' } }
      ],
      label: { en: 'Arrangement', ko: '구성' },
      meaning: {
        en: 'Of a pair the difference counts. Both devices are only ever set; when one is nearly full, both are brought back to their low ends and the difference is written anew.',
        ko: '차동 쌍에서는 두 전도도의 차이가 가중치입니다. 두 소자 모두 SET만 하며, 하나가 거의 차면 둘을 낮은 끝으로 되돌리고 차이를 다시 씁니다.'
      }
    },
    largest: {
      kind: 'number',
      default: 2,
      above: 0,
      label: { en: 'Weight of the full range', ko: '전체 범위의 가중치' },
      symbol: 'w_\\mathrm{max}',
      meaning: {
        en: 'What the whole range of conductances of a typical device is worth, in units of the projection’s mean initial weight.',
        ko: '대표 소자의 전도도 전체 범위에 해당하는 가중치. 투사의 평균 초기 가중치를 단위로 합니다.'
      }
    },
    offset: {
      kind: 'number',
      default: 0,
      min: 0,
      max: 1,
      label: { en: 'Reference of one device', ko: '단일 소자의 기준' },
      symbol: 'r',
      meaning: {
        en: 'Which conductance is a weight of zero, as a share of the range from the lowest.',
        ko: '가중치 0에 해당하는 전도도. 최소 전도도부터 전체 범위에 대한 비율입니다.'
      }
    },
    signed: {
      kind: 'boolean',
      default: false,
      label: { en: 'Weights may change sign', ko: '가중치의 부호 변화 허용' },
      meaning: {
        en: 'Otherwise a weight on the other side of zero is transmitted as zero.',
        ko: '허용하지 않으면 0을 넘어선 가중치는 0으로 전달됩니다.'
      }
    },
    rate: amplitude('\\lambda', { en: 'Learning rate', ko: '학습률' }, 0.01),
    asymmetry: amplitude('\\alpha', { en: 'Asymmetry', ko: '비대칭성' }, 1.05),
    tauPlus: tauPlus(20),
    tauMinus: tauMinus(20),
    pulses: {
      kind: 'choice',
      default: 'rounded',
      options: [
        { value: 'rounded', label: { en: 'by the wanted change', ko: '원하는 변화량에 따라' } },
        { value: 'one', label: { en: 'one for each pairing', ko: '스파이크 쌍마다 하나' } }
      ],
      label: { en: 'Pulses', ko: '펄스 수' }
    },
    pulseStep: {
      kind: 'number',
      default: 0.01,
      above: 0,
      label: { en: 'Change counted as one pulse', ko: '펄스 하나로 치는 변화량' },
      symbol: '\\epsilon',
      meaning: {
        en: 'As a share of the full range. What the devices make of a pulse is their own matter.',
        ko: '전체 범위에 대한 비율. 펄스 하나에 소자가 실제로 얼마나 변하는지는 소자의 법칙이 정합니다.'
      }
    },
    mostPulses: {
      kind: 'integer',
      default: 10,
      min: 1,
      max: 100,
      label: { en: 'Most pulses at a time', ko: '한 번에 주는 최대 펄스 수' },
      symbol: 'n_\\mathrm{max}'
    },
    leastTrace: amplitude(
      '\\theta',
      { en: 'Least trace for one pulse', ko: '펄스 하나에 필요한 최소 흔적' },
      0.37
    ),
    spread: {
      kind: 'number',
      default: 1,
      min: 0,
      max: 3,
      label: { en: 'Spread between devices', ko: '소자 간 편차' },
      symbol: 's_\\mathrm{d2d}',
      meaning: {
        en: 'Scale of the spread that the preset or its model states; 0 makes all devices alike.',
        ko: '프리셋이나 모델에 적힌 편차에 곱하는 배율. 0이면 모든 소자가 같습니다.'
      }
    },
    stepNoise: {
      kind: 'number',
      default: 1,
      min: 0,
      max: 3,
      label: { en: 'Noise of pulses', ko: '펄스 잡음' },
      symbol: 's_\\mathrm{c2c}',
      meaning: {
        en: 'Scale of the noise with which the preset’s pulses act; 0 for none.',
        ko: '프리셋의 펄스 잡음에 곱하는 배율. 0이면 잡음이 없습니다.'
      }
    },
    stuckOn: {
      kind: 'number',
      default: 0,
      min: 0,
      max: 0.5,
      label: { en: 'Share stuck on', ko: '켜짐 고정 비율' },
      symbol: 'p_\\mathrm{on}'
    },
    stuckOff: {
      kind: 'number',
      default: 0,
      min: 0,
      max: 0.5,
      label: { en: 'Share stuck off', ko: '꺼짐 고정 비율' },
      symbol: 'p_\\mathrm{off}'
    },
    readNoise: {
      kind: 'boolean',
      default: true,
      label: { en: 'Noise of reads', ko: '읽기 잡음' },
      meaning: {
        en: 'Every transmitted spike reads its devices anew, with the noise below and the device’s own where its law has any.',
        ko: '스파이크를 전달할 때마다 소자를 새로 읽으며, 아래의 잡음과 소자 고유의 잡음(법칙에 있을 때)이 붙습니다.'
      }
    },
    readSpread: {
      kind: 'number',
      default: 0.01,
      min: 0,
      max: 1,
      label: { en: 'Relative noise of a read', ko: '읽기의 상대 잡음' },
      symbol: '\\sigma_r'
    },
    ageBefore: {
      kind: 'quantity',
      unit: 's',
      default: 0,
      min: 0,
      label: { en: 'Age at the start', ko: '시작 시점의 나이' },
      symbol: 't_0',
      meaning: {
        en: 'How long ago the initial weights were programmed, “10 yr” for instance.',
        ko: '초기 가중치를 쓴 뒤 지난 시간. 예: “10 yr”.'
      }
    },
    retentionTime: {
      kind: 'quantity',
      unit: 's',
      default: 0,
      min: 0,
      label: { en: 'Time constant of retention', ko: '유지 시정수' },
      symbol: '\\tau_r',
      meaning: {
        en: 'With which the state fades towards its low end; 0 for never.',
        ko: '상태가 낮은 끝으로 사라지는 시정수. 0이면 사라지지 않습니다.'
      }
    },
    stretching: {
      kind: 'number',
      default: 0.7,
      above: 0,
      max: 2,
      label: { en: 'Stretching exponent of retention', ko: '유지의 늘어짐 지수' },
      symbol: '\\beta_r'
    }
  },
  plastic: {
    layout: {
      sourceBytes: 16,
      entryBytes: 16,
      hasQueue: false,
      synapseBytes: deviceBytes,
      hooks: ['prepare', 'read', 'sum']
    },
    lower: (values, dt, { preset = '' }) => {
      const value = (name: string): number => valueOf(values, name)
      const isPair = value('arrangement')
      const hasNoise = value('readNoise')
      const devices = deviceSynapse(preset, value('spread'), drawnDevices)
      const [span, low] = fullRange(devices.law)
      return {
        synapseBytes: deviceBytes * (1 + isPair),
        taus: [value('tauPlus'), value('tauMinus')],
        ownBytes: 8 * deviceSums,
        devices: { low, span, energy: devices.energies },
        constants: kernelConstants(
          {
            largest: value('largest'),
            rate: value('rate'),
            asymmetry: value('asymmetry'),
            pulseStep: value('pulseStep'),
            mostPulses: value('mostPulses'),
            isOnePulse: value('pulses'),
            leastTrace: value('leastTrace'),
            isPair,
            isSigned: value('signed'),
            readSpread: hasNoise * value('readSpread'),
            hasOwnNoise: hasNoise,
            timeStep: dt / 1000,
            ageBefore: value('ageBefore'),
            retentionTime: value('retentionTime'),
            stretching: value('stretching'),
            stuckOn: value('stuckOn'),
            stuckOff: value('stuckOff'),
            offset: value('offset'),
            stepNoise: value('stepNoise'),
            sumsPulses: devices.energies ? 1 : 0
          },
          devices
        )
      }
    }
  },
  equations: [
    'w = w_\\mathrm{max} \\frac{G - G_\\mathrm{min}}{G_\\mathrm{max} - G_\\mathrm{min}} - r\\,w_\\mathrm{max} \\quad\\text{or}\\quad w = w_\\mathrm{max} \\frac{G_+ - G_-}{G_\\mathrm{max} - G_\\mathrm{min}}',
    'n = \\min\\big(\\lfloor \\lambda K_+ / \\epsilon + \\tfrac12 \\rfloor,\\, n_\\mathrm{max}\\big) \\text{ pulses up at a postsynaptic spike, with } \\alpha \\lambda K_- \\text{ down at a presynaptic one}',
    '\\tau_\\pm \\dot K_\\pm = -K_\\pm + \\tau_\\pm \\sum_k \\delta(t - t_k)',
    '\\text{a pair whose fuller device is beyond 90\\,\\% of its range, the other beyond 10\\,\\%, is refreshed}',
    'G_\\mathrm{read} = G\\,(1 + \\sigma_r \\xi), \\quad s(t) = s_\\mathrm{low} + (s_0 - s_\\mathrm{low})\\, e^{-(t/\\tau_r)^{\\beta_r}}'
  ],
  sources: [
    'Chen, Peng & Yu (2018) IEEE Trans. CAD 37:3067–3080 (NeuroSim)',
    'Bichler et al. (2012) IEEE Trans. Electron Devices 59:2206–2214 (two PCM devices a synapse, refresh)',
    'Rasch et al. (2021) AICAS, doi 10.1109/AICAS51828.2021.9458494 (aihwkit)',
    'Nandakumar et al. (2019) ICECS, doi 10.1109/ICECS46596.2019.8964852 (drift and noise of PCM)'
  ]
})
