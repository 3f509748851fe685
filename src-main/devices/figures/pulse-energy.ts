import { defineFigure } from './figure'

export const energyPerPulse = defineFigure({
  id: 'energyPerPulse',
  title: { en: 'Energy per pulse', ko: '펄스당 에너지' },
  definition: {
    en: 'Energy that a programming pulse turns into heat in the device, mean over all pulses: the integral of v i dt where the model follows the waveform, else V² (G_before + G_after) / 2 · t_p.',
    ko: '프로그래밍 펄스가 소자에서 열로 바꾸는 에너지의 전체 펄스 평균입니다. 파형을 따라가는 모델은 v i dt의 적분, 그 밖에는 V² (G_전 + G_후) / 2 · t_p입니다.'
  },
  symbol: 'E_\\mathrm{pulse}',
  unit: 'J',
  of: 'device',
  better: 'low',
  logarithmic: true,
  source: 'Chen, Peng & Yu (2018) IEEE Trans. CAD 37:3067–3080 (NeuroSim)'
})

export const readEnergy = defineFigure({
  id: 'readEnergy',
  title: { en: 'Read energy', ko: '읽기 에너지' },
  definition: {
    en: 'V_read² G t_read with G the mean conductance of the train; of a capacitive device C V_read².',
    ko: 'G를 펄스열의 평균 전도도로 하는 V_read² G t_read입니다. 용량성 소자는 C V_read²입니다.'
  },
  symbol: 'E_\\mathrm{read}',
  unit: 'J',
  of: 'device',
  better: 'low',
  logarithmic: true
})

export const writeTime = defineFigure({
  id: 'writeTime',
  title: { en: 'Write time', ko: '쓰기 시간' },
  definition: {
    en: 'Pulse time that the mean branch needs from 5 % to 95 % of its range, the longer of both directions.',
    ko: '평균 가지가 범위의 5 %에서 95 %까지 가는 데 필요한 펄스 시간이며, 두 방향 중 긴 쪽입니다.'
  },
  symbol: 't_\\mathrm{write}',
  unit: 's',
  of: 'device',
  better: 'low',
  logarithmic: true
})
