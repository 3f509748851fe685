import { ok } from '../../../src-shared/result'
import type { Report } from '../report'
import { csvLine, headCell, numberCell, textCell } from './csv'
import { fileName } from './file-name'
import type { ReportFile } from './report-file'

/** What a report has besides its runs: the plots that were sent to it, the results of a sweep or a comparison. */
export function subjectFiles(report: Report): ReportFile[] {
  const { t, swept, compared, preset } = report
  return [
    ...pictureFiles(report),
    ...(swept
      ? [
          file('sweep.json', t('reports.bundle.sweep'), json(swept.detail.document)),
          file('results.csv', t('reports.bundle.results'), sweepCsv(swept))
        ]
      : []),
    ...(compared ? [file('comparison.json', t('reports.bundle.comparison'), json(compared))] : []),
    ...(preset ? [file('device.json', t('reports.bundle.device'), json(preset))] : [])
  ]
}

function pictureFiles({ t, document, pictures }: Report): ReportFile[] {
  return document.sections.flatMap(({ id, picture, caption }) => {
    const shown = picture === undefined ? undefined : pictures.get(picture)
    if (!shown) return []
    const name = `figures/${id}-${fileName(shown.title)}`
    const words = t('reports.bundle.figure', { title: caption || shown.title })
    return [
      file(`${name}.${shown.media}`, words, shown.data),
      ...(shown.csv === null
        ? []
        : [file(`${name}.csv`, t('reports.bundle.figureData', { title: shown.title }), shown.csv)])
    ]
  })
}

/** One line a point, with mean, deviation and count of every metric; all digits. */
function sweepCsv({ detail, metrics, points }: NonNullable<Report['swept']>): string {
  const head = [
    'point',
    ...detail.axes.map(({ name, unit }) => headCell(name, unit)),
    ...metrics.flatMap(({ name, population, unit }) => {
      const whole = population === '' ? name : `${name}/${population}`
      return [
        headCell(`mean ${whole}`, unit),
        headCell(`sd ${whole}`, unit),
        textCell(`n ${whole}`)
      ]
    })
  ]
  const lines = points.map((point) => [
    numberCell(point.point + 1),
    ...detail.axes.map((_, axis) => numberCell(point.numbers[axis] ?? null)),
    ...metrics.flatMap((_, at) => [
      numberCell(point.mean[at] ?? null),
      numberCell(point.sd[at] ?? null),
      numberCell(point.count[at] ?? null)
    ])
  ])
  return [head, ...lines].map(csvLine).join('')
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const file = (path: string, description: string, content: string | Uint8Array): ReportFile => ({
  path,
  description,
  async *content() {
    yield ok(content)
  }
})
