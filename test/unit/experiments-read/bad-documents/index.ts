import { badForm } from './form'
import { badPopulations } from './populations'
import { badWeights } from './weights'
import { badNames } from './names'
import { badLaws } from './laws'
import { badConnectors } from './connectors'
import { badRecorders } from './recorders'
import { badSimulation } from './simulation'
import type { BadDocument } from './bad-document'

/** What is wrong with a document, and the words for it. */
export const badDocuments: readonly BadDocument[] = [
  ...badForm,
  ...badPopulations,
  ...badWeights,
  ...badNames,
  ...badLaws,
  ...badConnectors,
  ...badRecorders,
  ...badSimulation
]
