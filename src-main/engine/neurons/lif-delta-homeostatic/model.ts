import { withHomeostaticThreshold } from '../homeostatic-threshold'
import { lifDelta } from '../lif-delta/model'

export const lifDeltaHomeostatic = withHomeostaticThreshold(lifDelta, 'lif-delta-homeostatic', {
  en: 'LIF, delta synapses, homeostatic threshold',
  ko: 'LIF, 델타 시냅스, 항상성 문턱'
})
