import { isJsonArray, isJsonObject, type Json } from '../json'

/** The model of the protocol that has this name in a document; undefined where there is none. */
export function protocolIn(document: Json, name: string): string | undefined {
  const protocols = isJsonObject(document) ? document['protocols'] : undefined
  if (!isJsonArray(protocols)) return undefined
  for (const one of protocols) {
    if (isJsonObject(one) && one['name'] === name) {
      return typeof one['model'] === 'string' ? one['model'] : undefined
    }
  }
  return undefined
}
