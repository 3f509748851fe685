import { withHomeostaticThreshold } from '../homeostatic-threshold'
import { lifCondExp } from '../lif-cond-exp/model'

export const lifCondExpHomeostatic = withHomeostaticThreshold(
  lifCondExp,
  'lif-cond-exp-homeostatic',
  {
    en: 'LIF, exponential conductances, homeostatic threshold',
    ko: 'LIF, 지수형 컨덕턴스, 항상성 문턱'
  }
)
