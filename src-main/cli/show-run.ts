import path from 'node:path'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { CommandContext } from './command'
import { followRun, verdictOf, type Following } from './follow-run'
import { failed, type Outcome } from './outcome'
import { progressLine } from './progress-line'
import { runFields } from './run-fields'
import { runText } from './run-text'
import type { Session } from './session'

/** Starts a run, shows how it goes on, and says what came out of it. @param out folder for a report */
export async function showRun(
  start: Following['start'],
  out: string | undefined,
  { client, project }: Session,
  context: CommandContext
): Promise<Outcome> {
  const { environment, t, say, isJson } = context
  const columns = isJson ? null : environment.progressColumns
  const line = progressLine(environment.stderr, columns, t, () => environment.now().getTime())
  const ended = await followRun(client, environment, {
    start,
    onProgress: line.show,
    onCancel: () => {
      line.clear()
      say(t('cli.cancelling'))
    }
  })
  line.clear()
  if (!ended.ok) return failed(ended.failure)
  const run = ended.value
  const verdict = verdictOf(run)
  const report = await writeOut(run, out, client, context)
  const fields = { ...runFields(run), project, out: report.ok ? report.value : null }
  const text = runText(run, project, report.ok ? report.value : null, t)
  if (!verdict.ok) return failed(verdict.failure, fields, text)
  return report.ok ? { status: 'done', fields, text } : failed(report.failure, fields, text)
}

/** The report goes out also for a run that was cancelled or failed: partial results are results. */
async function writeOut(
  run: RunDetail,
  out: string | undefined,
  client: Session['client'],
  { environment, t }: CommandContext
) {
  if (out === undefined) return { ok: true as const, value: null }
  const report = await client.call('reports.make', {
    runs: [run.id],
    format: 'bundle',
    language: t.language,
    file: path.resolve(environment.cwd, out)
  })
  return report.ok ? { ok: true as const, value: report.value?.file ?? null } : report
}
