import { cellMapNames, cellMaps } from '../../../src-shared/contract/crossbars'
import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import type { ReportClient } from '../report'
import { linesCsv, mapCsv } from './map-csv'
import type { ReportFile } from './report-file'

/** Files of a run that solved an array: a map of the cells each, and the currents of the lines. */
export function arrayFiles(
  client: ReportClient,
  { id, curves }: RunDetail,
  folder: string,
  t: Translator
): readonly ReportFile[] {
  const has = (name: string): boolean =>
    curves.some(({ protocol, curves: count }) => protocol === name && count > 0)
  const maps = [
    ...(has('cells') ? cellMapNames.map((map) => [map, cellMaps[map]] as const) : []),
    ...(has('matrix') ? [['matrix', 'S'] as const] : [])
  ]
  const lines = [
    ...(has('bit-lines') ? (['bits'] as const) : []),
    ...(has('word-lines') ? (['words'] as const) : [])
  ]
  return [
    ...lines.map((which) => ({
      path: `${folder}${which === 'bits' ? 'bit-lines' : 'word-lines'}.csv`,
      description: t(which === 'bits' ? 'reports.bundle.bitLines' : 'reports.bundle.wordLines'),
      content: () => linesCsv(client, id, which)
    })),
    ...maps.map(([map, unit]) => ({
      path: `${folder}maps/${map}.csv`,
      description: t('reports.bundle.map', { map: t(`crossbars.maps.names.${map}`), unit }),
      content: () => mapCsv(client, id, map)
    }))
  ]
}
