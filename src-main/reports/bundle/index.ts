import type { RecordingInfo, RunDetail } from '../../../src-shared/contract/runs'
import { ok } from '../../../src-shared/result'
import type { Translator } from '../../../src-shared/locale'
import { readerOf } from '../read-view'
import type { Report, ReportClient } from '../report'
import { toHtml } from '../to-html'
import { arrayFiles } from './array-files'
import { deviceFiles } from './device-files'
import { fileName, uniqueNames } from './file-name'
import type { ReportFile } from './report-file'
import { metricsCsv } from './metrics-csv'
import { readme } from './readme'
import { spikesCsv } from './spikes-csv'
import { statesCsv } from './states-csv'
import { subjectFiles } from './subject-files'
import { weightsCsv } from './weights-csv'

/** The files of a bundle. With several runs each has a folder of its own, `run-12/`. */
export async function bundleFiles(client: ReportClient, report: Report): Promise<ReportFile[]> {
  const { t } = report
  const details = report.runs.map(({ detail }) => detail)
  const page = await toHtml(report)
  const files: ReportFile[] = [
    text('report.html', t('reports.bundle.report'), page),
    ...(details.length > 0
      ? [text('metrics.csv', t('reports.bundle.metrics'), metricsCsv(details))]
      : []),
    ...subjectFiles(report)
  ]
  for (const run of details) {
    const folder = details.length > 1 ? `run-${run.number}/` : ''
    files.push(...runFiles(client, run, folder, t))
  }
  return [text('README.txt', t('reports.bundle.readme'), readme(report, files)), ...files]
}

/** What runs of some kinds have besides recordings. */
const filesOfKind: Readonly<Record<string, typeof deviceFiles>> = {
  characterisation: deviceFiles,
  crossbar: arrayFiles
}

function runFiles(
  client: ReportClient,
  run: RunDetail,
  folder: string,
  t: Translator
): ReportFile[] {
  const names = uniqueNames(run.recordings.map(nameOf))
  return [
    text(`${folder}run.json`, t('reports.bundle.run', { number: run.number }), json(run)),
    text(`${folder}document.json`, t('reports.bundle.document'), json(run.document)),
    ...(filesOfKind[run.kind]?.(client, run, folder, t) ?? []),
    ...run.recordings.map((recording, i) => {
      const read = readerOf(client, run.id, recording.id)
      const rows = { spikes: spikesCsv, state: statesCsv, weights: weightsCsv }[recording.kind]
      return {
        path: `${folder}recordings/${names[i] ?? recording.id}.csv`,
        description: describe(recording, t),
        content: () => rows(recording, read)
      }
    })
  ]
}

function nameOf({ name, population, projection }: RecordingInfo): string {
  const place = projection ?? population
  return fileName(name === place || place === '' ? name : `${name}-${place}`)
}

const describe = (
  { kind, name, population, projection, variables }: RecordingInfo,
  t: Translator
): string =>
  kind === 'spikes'
    ? t('reports.bundle.spikes', { name, population })
    : t('reports.bundle.states', {
        name,
        population: projection ?? population,
        variables: variables.map((variable) => variable.name).join(', ')
      })

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const text = (path: string, description: string, content: string): ReportFile => ({
  path,
  description,
  async *content() {
    yield ok(content)
  }
})
