import type { ChartOption } from './echarts'

const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/
const font = '12px "Noto Sans KR Variable"'

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const namesOf = (part: unknown): readonly string[] =>
  (Array.isArray(part) ? part : [part]).flatMap((one: unknown) =>
    isRecord(one) && typeof one.name === 'string' ? [one.name] : []
  )

/** What was waited for, by text: a font that cannot be had is no reason to draw nothing. */
const waits = new Map<string, Promise<void> | 'over'>()
const longestMs = 1000

/**
 * A canvas measures a text with whatever font is there, and remembers it. Korean glyphs come in
 * pieces, when they are first needed.
 * @returns what to wait for before a chart is drawn; null where there is nothing to wait for
 */
export function fontsFor({ series, xAxis, yAxis }: ChartOption): Promise<void> | null {
  const text = [series, xAxis, yAxis].flatMap(namesOf).join('')
  if (!hangul.test(text) || !('fonts' in document)) return null
  const known = waits.get(text)
  if (known) return known === 'over' ? null : known
  if (document.fonts.check(font, text)) return null
  const wait = Promise.race([
    document.fonts.load(font, text),
    new Promise((resolve) => setTimeout(resolve, longestMs))
  ])
    .catch(() => undefined)
    .then(() => void waits.set(text, 'over'))
  waits.set(text, wait)
  return wait
}
