import type { RecordingInfo } from '../../../src-shared/contract/runs'
import { ok, type Result } from '../../../src-shared/result'
import { readerOf } from '../read-view'
import type { Figure, FigureKind } from '../report'
import { colourOf } from '../svg/colours'
import type { RunContext, RunFigures } from './run-figures'

const found = import.meta.glob<Readonly<Record<string, unknown>>>(['./*.ts', '!./index.ts'], {
  eager: true
})

const isFigureKind = (value: unknown): value is FigureKind =>
  typeof value === 'object' && value !== null && 'suits' in value && 'draw' in value

/** Every file of this folder that exports `figure`, in the order they ask for. */
const kinds = Object.values(found)
  .map((module) => module.figure)
  .filter(isFigureKind)
  .toSorted((a, b) => a.order - b.order)

const ofWholeRuns = import.meta.glob<Readonly<Record<string, unknown>>>('./whole/*.ts', {
  eager: true
})

const isRunFigures = (value: unknown): value is RunFigures =>
  typeof value === 'object' && value !== null && 'kind' in value && 'drawRun' in value

/** Every file of the folder `whole` that exports `figures`, in the order they ask for. */
const wholes = Object.values(ofWholeRuns)
  .map((module) => module.figures)
  .filter(isRunFigures)
  .toSorted((a, b) => a.order - b.order)

/** Draws everything that a run recorded, kind by kind, and what runs of its kind have besides. */
export async function figuresOf(context: RunContext): Promise<Result<readonly Figure[]>> {
  const { client, run, t } = context
  const populations = [...new Set(run.recordings.map((recording) => recording.population))]
  const figures: Figure[] = []
  for (const kind of kinds) {
    for (const recording of run.recordings.filter((one) => isDrawable(one) && kind.suits(one))) {
      const colour = colourOf(populations.indexOf(recording.population))
      const drawn = await kind.draw(recording, readerOf(client, run.id, recording.id), t, colour)
      if (!drawn.ok) return drawn
      figures.push(...drawn.value)
    }
  }
  for (const { drawRun } of wholes.filter(({ kind }) => kind === run.kind)) {
    const drawn = await drawRun(context)
    if (!drawn.ok) return drawn
    figures.push(...drawn.value)
  }
  return ok(figures)
}

const isDrawable = ({ fromMs, toMs }: RecordingInfo): boolean => toMs > fromMs
