import type { Receptor } from '../../../src-shared/catalogue'
import { quantity } from './parameter'

/** How models without units take currents: stimuli are in pA everywhere. */
export const unitCurrent = quantity(
  'I_1',
  1,
  'pA',
  { en: 'Current that counts as one', ko: '1로 치는 전류' },
  {
    above: 0,
    meaning: {
      en: 'A current stimulus of this size adds 1 to the input of every step.',
      ko: '이 크기의 전류 자극은 매 스텝 입력에 1을 더합니다.'
    },
    source: 'chosen: numbers in pA are taken as they are'
  }
)

/** Receptor of models whose weights are bare numbers. */
export const numberReceptor: Receptor = {
  id: 'input',
  label: { en: 'Input', ko: '입력' },
  unit: '1',
  sign: 'any'
}
