import type { Language } from '../locale'
import type { ReportDocument, ReportSection, ReportSubject, ReportTemplate } from './schema'

/** What Engram writes for each subject, in this order; a part that has nothing to say is left out. */
export const sectionsOf: Readonly<Record<ReportTemplate, readonly string[]>> = {
  runs: [
    'summary',
    'contents',
    'notes',
    'overview',
    'parameters',
    'merits',
    'metrics',
    'chips',
    'currents',
    'figures',
    'devices',
    'models',
    'provenance',
    'log',
    'references'
  ],
  comparison: [
    'summary',
    'contents',
    'overview',
    'differences',
    'groups',
    'figures',
    'merits',
    'metrics',
    'notes',
    'devices',
    'models',
    'provenance',
    'log',
    'references'
  ],
  sweep: ['summary', 'contents', 'plan', 'results', 'models', 'references'],
  device: [
    'summary',
    'contents',
    'datasheet',
    'merits',
    'figures',
    'overview',
    'devices',
    'models',
    'provenance',
    'references'
  ]
}

/** Parts that the template begins without; they can be switched on. */
const offAtFirst: Partial<Record<ReportTemplate, readonly string[]>> = {
  comparison: ['merits', 'metrics', 'notes'],
  device: ['overview']
}

/** A report to begin with. */
export function newReport(subject: ReportSubject, language: Language, title = ''): ReportDocument {
  return {
    format: 'engram-report',
    version: 1,
    language,
    title,
    subject,
    sections: sectionsFor(subject.of)
  }
}

export const sectionsFor = (template: ReportTemplate): ReportSection[] =>
  sectionsOf[template].map((kind) => ({
    id: kind,
    kind,
    ...(offAtFirst[template]?.includes(kind) ? { isOff: true as const } : {})
  }))
