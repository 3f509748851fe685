import type { NumberParameter, QuantityParameter } from '../../../src-shared/catalogue'

// Parameters that several stimuli share.

const moment = (
  label: { en: string; ko: string },
  symbol: string,
  standard: number
): QuantityParameter => ({ kind: 'quantity', unit: 'ms', default: standard, min: 0, label, symbol })

/** From when to when a stimulus acts. */
export const span = {
  start: moment({ en: 'Start', ko: '시작' }, 't_0', 0),
  stop: moment({ en: 'Stop', ko: '끝' }, 't_1', 1e12)
} as const

export const startBeforeStop = [{ left: 'start', relation: '<', right: 'stop' }] as const

export const frequency: QuantityParameter = {
  kind: 'quantity',
  unit: 'Hz',
  default: 10,
  min: 0,
  label: { en: 'Frequency', ko: '주파수' },
  symbol: 'f'
}

export const phase: NumberParameter = {
  kind: 'number',
  default: 0,
  min: -360,
  max: 360,
  label: { en: 'Phase', ko: '위상' },
  symbol: '\\varphi',
  meaning: {
    en: 'In degrees, at time zero of the simulation.',
    ko: '시뮬레이션 시각 0에서의 위상(도).'
  }
}

export const delay: QuantityParameter = {
  kind: 'quantity',
  unit: 'ms',
  default: 0,
  min: 0,
  label: { en: 'Delay', ko: '지연' },
  symbol: 'd'
}
