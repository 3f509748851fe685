import type { ReportSection } from '../../../src-shared/reports/schema'
import type { Translator } from '../../../src-shared/locale'

/** What people call a part: their own heading, or what it holds. */
export function sectionName(
  { kind, title, text, caption }: ReportSection,
  t: Pick<Translator, 'dynamic' | 'has'>
): string {
  if (title?.trim()) return title.trim()
  const words = (kind === 'text' ? text : caption)?.trim().split('\n')[0] ?? ''
  if (words !== '') return words.length > 60 ? `${words.slice(0, 59)}…` : words
  const key = `reporting.parts.${kind}`
  return t.has(key) ? t.dynamic(key) : kind
}
