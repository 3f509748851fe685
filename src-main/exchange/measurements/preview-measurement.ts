import type { Finding, ImportWishes, Preview } from '../../../src-shared/contract/measurements'
import { ok, type Result } from '../../../src-shared/result'
import { readHead } from './read-measurement'
import { conversionOf } from './roles'
import { isComment, splitRow } from './split-row'

const shownRows = 50
const shownPreamble = 40

/** The first rows of a file and how it would be read; only its beginning is looked at. */
export async function previewMeasurement(
  file: string,
  wishes: ImportWishes = {}
): Promise<Result<Preview>> {
  const found = await readHead(file, wishes)
  if (!found.ok) return found
  const { head, bytes } = found.value
  const { settings, lines: text } = head
  const rows: string[][] = []
  const lines: number[] = []
  for (let i = settings.firstLine - 1; i < text.length && rows.length < shownRows; i++) {
    const line = text[i] ?? ''
    if (line.trim() === '' || isComment(line, settings.delimiter)) continue
    rows.push(splitRow(line, settings.delimiter).slice(0, settings.columns.length))
    lines.push(i + 1)
  }
  const preamble = text
    .slice(0, (settings.headerLine ?? settings.firstLine) - 1)
    .slice(0, shownPreamble)
    .map((line) => line.slice(0, 500))
  return ok({
    file,
    bytes,
    settings,
    preamble,
    rows,
    lines,
    findings: unitFindings(settings.columns)
  })
}

function unitFindings(columns: Preview['settings']['columns']): Finding[] {
  return columns.flatMap(({ role, unit, name }, i): Finding[] => {
    if (role === 'other') return []
    const about = { column: i + 1, name, role: `@measurements.roles.${role}` }
    if (unit === null) {
      return [{ severity: 'error', key: 'failures.measurement.unitNeeded', details: about }]
    }
    if (conversionOf(role, unit)) return []
    const details = { ...about, unit }
    return [{ severity: 'error', key: 'failures.measurement.wrongUnit', details }]
  })
}
