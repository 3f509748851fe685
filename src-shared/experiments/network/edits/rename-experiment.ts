import type { EditDraft } from './draft'

/** Gives the whole experiment another name. */
export const renameExperiment = (name: string): EditDraft => ({
  label: 'networks.edits.renameExperiment',
  details: { name },
  patch: [{ op: 'set', path: ['name'], value: name }]
})
