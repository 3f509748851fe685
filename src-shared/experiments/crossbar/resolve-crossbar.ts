import type { DeviceCatalogue } from '../../catalogue'
import { resolveDevice } from '../characterisation/resolve-device'
import { Complaints } from '../network/complaints'
import { resolvePresets } from '../presets/resolve-presets'
import { hasErrors, type Problem } from '../problem'
import { Quantities } from './quantities'
import { resolveCells } from './resolve-cells'
import { resolveDrive } from './resolve-drive'
import { resolveFaults } from './resolve-faults'
import { resolveNonlinearity } from './resolve-nonlinearity'
import type { ResolvedCrossbar } from './resolved'
import { mostCells, type CrossbarDocument } from './schema'

/** What the parts of a document are resolved with. */
export interface Context {
  readonly document: CrossbarDocument
  readonly complaints: Complaints
  readonly quantities: Quantities
}

/**
 * Turns every quantity into a number in SI units and checks sizes and ranges, once. Everything wrong with the
 * document is named, not just the first thing.
 * @returns the crossbar, or null when a problem is an error
 */
export function resolveCrossbar(
  document: CrossbarDocument,
  builtIn: DeviceCatalogue
): { readonly crossbar: ResolvedCrossbar | null; readonly problems: readonly Problem[] } {
  const complaints = new Complaints()
  const own = resolvePresets(document.presets, builtIn, complaints)
  const catalogue = { ...builtIn, presets: [...builtIn.presets, ...own] }
  const quantities = new Quantities(complaints)
  const context: Context = { document, complaints, quantities }
  const { rows, columns, device, seed = 1 } = document
  if (rows * columns > mostCells) {
    complaints.error(['columns'], 'problems.tooManyCells', {
      cells: rows * columns,
      most: mostCells
    })
  }
  const found =
    device && resolveDevice({ ...device, name: 'cell' }, ['device'], { catalogue, complaints })
  if (found && found.model.reads !== 'conductance') {
    complaints.error(['device'], 'problems.cellIsNoConductance', { model: found.model.id })
  }
  const wire = resolveWire(context)
  checkOpenLines(context)
  const cells = resolveCells(context)
  const drive = resolveDrive(context)
  const nonlinearity = resolveNonlinearity(context)
  const faults = resolveFaults(context)
  if (document.effectiveMatrix === true) {
    const isRead = document.read !== undefined
    if (isRead) complaints.error(['effectiveMatrix'], 'problems.matrixNeedsInputs')
    else if (nonlinearity) complaints.error(['effectiveMatrix'], 'problems.matrixNeedsLinear')
  }
  const { problems } = complaints
  if (hasErrors(problems) || !cells || !drive || nonlinearity === undefined) {
    return { crossbar: null, problems }
  }
  const crossbar = {
    seed,
    rows,
    columns,
    wire,
    openWords: [...new Set(document.open?.words)],
    openBits: [...new Set(document.open?.bits)],
    cells,
    device: found?.device ?? null,
    faults,
    drive,
    nonlinearity,
    effectiveMatrix: document.effectiveMatrix === true
  }
  return { crossbar, problems }
}

function resolveWire({ document, quantities }: Context): ResolvedCrossbar['wire'] {
  const { word, bit, driver, sense, drivenEnds, sensedEnds } = document.wire
  const ohms = (name: string, text: string | undefined): number =>
    text === undefined ? 0 : (quantities.read(text, 'ohm', ['wire', name], { min: 0 }) ?? 0)
  return {
    word: ohms('word', word),
    bit: ohms('bit', bit),
    driver: ohms('driver', driver),
    sense: ohms('sense', sense),
    drivenAtBothEnds: drivenEnds === 'both',
    sensedAtBothEnds: sensedEnds === 'both'
  }
}

function checkOpenLines({ document, complaints }: Context): void {
  const { open, read, rows, columns } = document
  for (const [side, count, selected] of [
    ['words', rows, read?.row],
    ['bits', columns, read?.column]
  ] as const) {
    for (const [i, line] of (open?.[side] ?? []).entries()) {
      const path = ['open', side, i]
      if (line >= count) {
        complaints.error(path, 'problems.lineBeyond', { line, count, last: count - 1 })
      } else if (line === selected) complaints.error(path, 'problems.selectedLineOpen', { line })
    }
  }
}
