import type { EditDraft } from '../../experiments/network/edits/draft'
import type { ReportDocument, ReportSection } from '../schema'
import { asJson, draft, member } from './edit'

const at = (document: ReportDocument, id: string): number =>
  document.sections.findIndex((section) => section.id === id)

/** Switches a part off, or on again. @param name what people call it */
export function switchSection(
  document: ReportDocument,
  id: string,
  isOn: boolean,
  name: string
): EditDraft {
  const index = at(document, id)
  const before = document.sections[index]
  return draft(
    isOn ? 'switchOn' : 'switchOff',
    { name },
    before ? member(['sections', index, 'isOff'], before.isOff, isOn ? undefined : true) : []
  )
}

/** Moves a part to another place in the list. */
export function moveSection(
  document: ReportDocument,
  id: string,
  to: number,
  name: string
): EditDraft {
  const from = at(document, id)
  const section = document.sections[from]
  const target = Math.max(0, Math.min(document.sections.length - 1, to))
  if (!section || from === target) return draft('move', { name }, [])
  return draft('move', { name }, [
    { op: 'remove', path: ['sections', from] },
    { op: 'insert', path: ['sections', target], value: asJson(section) }
  ])
}

/** Adds a part behind another one, or at the end. */
export function addSection(
  document: ReportDocument,
  section: ReportSection,
  behind: string | null,
  name: string
): EditDraft {
  const index = behind === null ? -1 : at(document, behind)
  const place = index < 0 ? document.sections.length : index + 1
  return draft(section.kind === 'picture' ? 'addFigure' : 'addText', { name }, [
    { op: 'insert', path: ['sections', place], value: asJson(section) }
  ])
}

/** Takes a part of the user's own out. */
export function removeSection(document: ReportDocument, id: string, name: string): EditDraft {
  const index = at(document, id)
  return draft('remove', { name }, index < 0 ? [] : [{ op: 'remove', path: ['sections', index] }])
}

/** Changes what a part says. */
export function writeSection(
  document: ReportDocument,
  id: string,
  field: 'title' | 'text' | 'caption',
  value: string
): EditDraft {
  const index = at(document, id)
  const before = document.sections[index]
  const after = value === '' && field !== 'text' ? undefined : value
  return draft(
    field === 'title' ? 'heading' : field,
    {},
    before ? member(['sections', index, field], before[field], after) : []
  )
}

/** An id that no part has: `text-1`, `figure-2`. */
export function freeId(document: ReportDocument, prefix: string): string {
  const taken = new Set(document.sections.map(({ id }) => id))
  let number = 1
  while (taken.has(`${prefix}-${number}`)) number++
  return `${prefix}-${number}`
}
