import type { ResolvedNetwork } from '../../../src-shared/experiments/network/resolved'
import { constrain } from '../emulation/constrain'
import type { Finding } from '../emulation/finding'
import { expectedSynapses } from './compile-network'

/** What a chip makes otherwise than the document says; none without rules. */
export const chipFindings = (network: ResolvedNetwork): readonly Finding[] =>
  constrain(network, expectedSynapses).findings
