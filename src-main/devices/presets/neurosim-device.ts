import { definePreset, read } from './define-preset'
import { publishedFigures } from './figures'

const source = 'neurosim/MLP_NeuroSim_V3.0, RealDevice'

export const neurosimDevice = definePreset({
  id: 'neurosim-device',
  model: 'pulse-exponential',
  title: { en: 'NeuroSim’s default device', ko: 'NeuroSim 기본 소자' },
  summary: {
    en: 'The analogue device with which MLP+NeuroSim comes (Ag:a-Si).',
    ko: 'MLP+NeuroSim에 들어 있는 아날로그 소자(Ag:a-Si)입니다.'
  },
  technology: 'rram',
  values: {
    conductanceMin: read(3.0769e-9, source),
    conductanceMax: read(3.8462e-8, source),
    levelsUp: read(97, source),
    levelsDown: read(100, source),
    nonlinearityUp: read(2.4, source),
    nonlinearityDown: read(-4.88, source),
    cycleSpread: read(0.035, source)
  },
  pulses: { set: { amplitude: 3.2, width: 3e-4 }, reset: { amplitude: -2.8, width: 3e-4 } },
  published: publishedFigures.rram
})
