import type { QuantityParameter } from '../../../src-shared/catalogue'
import { quantity } from '../parameter'

/** What the source delivers at most while it switches the device on. @param standard A; 0 for no limit */
export const complianceParameter = (standard: number): QuantityParameter =>
  quantity(
    'I_c',
    standard,
    'A',
    { en: 'Compliance current', ko: '제한 전류(컴플라이언스)' },
    {
      min: 0,
      max: 100,
      meaning: {
        en: 'At the polarity of SET the source lowers its voltage until the current is no larger; 0 for no limit.',
        ko: 'SET 극성에서 전류가 이 값을 넘지 않도록 전원이 전압을 낮춥니다. 0이면 제한하지 않습니다.'
      }
    }
  )
