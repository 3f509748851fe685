import { isJsonArray, isJsonObject, type Json } from './json'

/**
 * The one way to write a JSON value: keys in code-unit order, no white space, numbers as
 * ECMAScript prints them (RFC 8785). Equal values give equal texts, so a hash of it names a value.
 */
export function canonicalJson(value: Json): string {
  if (isJsonArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isJsonObject(value)) {
    const entries = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
    return `{${entries.join(',')}}`
  }
  return JSON.stringify(value)
}
