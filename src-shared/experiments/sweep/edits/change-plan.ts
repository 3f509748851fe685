import type { EditDraft } from '../../network/edits'
import type { Json } from '../../json'
import type { SweepDocument, SweepDraws, SweepSeeds } from '../schema'
import { asJson } from './as-json'

/** @param seeds undefined for the experiment's own */
export const changeSeeds = (document: SweepDocument, seeds: SweepSeeds | undefined): EditDraft => ({
  label: 'sweeps.edits.seeds',
  details: {},
  patch: memberPatch(document.seeds !== undefined, 'seeds', seeds && asJson(seeds))
})

export const changeDraws = (document: SweepDocument, draws: SweepDraws | undefined): EditDraft => ({
  label: 'sweeps.edits.draws',
  details: {},
  patch: memberPatch(document.draws !== undefined, 'draws', draws && asJson(draws))
})

/** @param experiment its id in the project */
export const chooseExperiment = (experiment: string): EditDraft => ({
  label: 'sweeps.edits.experiment',
  details: {},
  patch: [{ op: 'set', path: ['experiment'], value: experiment }]
})

function memberPatch(isThere: boolean, name: string, value: Json | undefined): EditDraft['patch'] {
  if (value !== undefined) return [{ op: 'set', path: [name], value }]
  return isThere ? [{ op: 'remove', path: [name] }] : []
}
