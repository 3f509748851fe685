import type { Translator } from '../../src-shared/locale'

/** A metric's title in words; its own name where the locale has none. */
export function metricTitle(name: string, t: Translator): string {
  const key = `metrics.${name}`
  return t.has(key) ? t.dynamic(key) : name
}
