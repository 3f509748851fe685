import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import { ok } from '../../../src-shared/result'
import type { ReportClient } from '../report'
import { curvesCsv } from './curves-csv'
import { figuresCsv } from './figures-csv'
import { fileName, uniqueNames } from './file-name'
import type { ReportFile } from './report-file'

/** Files of a run that measured devices: the table of figures of merit, every curve, every device's figures. */
export function deviceFiles(
  client: ReportClient,
  { id, curves }: RunDetail,
  folder: string,
  t: Translator
): readonly ReportFile[] {
  const kept = curves.filter((set) => set.curves > 0)
  const names = uniqueNames(
    kept.map(({ content, device, protocol }) => `${content}/${fileName(`${device}-${protocol}`)}`)
  )
  return [
    {
      path: `${folder}figures.csv`,
      description: t('reports.bundle.figures'),
      async *content() {
        const rows = await client.call('curves.figures', { id })
        yield rows.ok ? ok(figuresCsv(rows.value)) : rows
      }
    },
    ...kept.map((set, i) => {
      const { device, protocol, columns } = set
      const words = { device, protocol, columns: columns.map(({ name }) => name).join(', ') }
      return {
        path: `${folder}${names[i] ?? set.id}.csv`,
        description: t(
          set.content === 'curves' ? 'reports.bundle.curves' : 'reports.bundle.deviceFigures',
          words
        ),
        content: () => curvesCsv(client, id, set)
      }
    })
  ]
}
