import { documentFormat } from '../kinds'
import { isJsonObject, type Json } from '../json'

/** A new sweep of an experiment: no axes yet, three seeds. @param experiment its id, or itself */
export const newSweep = (name: string, experiment: string | Json): Json => ({
  format: documentFormat,
  version: 1,
  kind: 'sweep',
  name,
  experiment,
  axes: [],
  seeds: { repeats: 3, base: 1 }
})

/** Whether a document is a sweep, whatever else is wrong with it. */
export const isSweep = (document: Json | undefined): boolean =>
  isJsonObject(document) && document['kind'] === 'sweep'
