import type { RecorderDescription } from '../../../src-shared/catalogue'

/** A recorder: what it keeps follows from its description. One file each. */
export type RecorderModel = RecorderDescription

export const defineRecorder = (model: RecorderModel): RecorderModel => model

export const recordedNeurons = {
  kind: 'neurons',
  label: { en: 'Neurons', ko: '뉴런' },
  meaning: {
    en: 'All, a list of indices, or a range.',
    ko: '전체, 번호 목록 또는 범위.'
  }
} as const
