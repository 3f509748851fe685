import type { RecordingInfo, RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import { ok, type Result } from '../../../src-shared/result'
import { readerOf } from '../read-view'
import type { Figure, FigureKind, ReportClient } from '../report'
import { colourOf } from '../svg/colours'

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

/** Draws everything that a run recorded, kind by kind. */
export async function figuresOf(
  client: ReportClient,
  run: RunDetail,
  t: Translator
): Promise<Result<readonly Figure[]>> {
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
  return ok(figures)
}

const isDrawable = ({ fromMs, toMs }: RecordingInfo): boolean => toMs > fromMs
