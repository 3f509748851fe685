import { withHomeostaticThreshold } from '../homeostatic-threshold'
import { lifExp } from '../lif-exp/model'

export const lifExpHomeostatic = withHomeostaticThreshold(lifExp, 'lif-exp-homeostatic', {
  en: 'LIF, exponential currents, homeostatic threshold',
  ko: 'LIF, 지수형 전류, 항상성 문턱'
})
