import type { RunDetail } from '../../src-shared/contract/runs'
import type { Translator } from '../../src-shared/locale'
import { metricsTable } from './metrics-table'
import { plainCount, plainNumber } from './plain-number'
import { runFields } from './run-fields'
import { textFacts } from './text-table'

/** What people read when a run has ended. */
export function runText(
  run: RunDetail,
  project: string,
  out: string | null,
  t: Translator
): string {
  const seconds = (value: number | null): string => `${plainNumber(value, 3)} s`
  const { provenance } = run
  const { realTimeFactor } = runFields(run)
  const factor = typeof realTimeFactor === 'number' ? plainNumber(realTimeFactor, 3) : '–'
  const facts: [string, string][] = [
    [t('reports.run.neurons'), plainCount(run.neurons)],
    [t('reports.run.synapses'), plainCount(run.synapses)],
    [t('cli.simulated'), `${plainNumber(run.simulatedMs, 7)} ms`],
    [
      t('cli.needed'),
      t('cli.neededOf', {
        build: seconds(provenance.buildSeconds),
        simulate: seconds(provenance.simulateSeconds),
        factor
      })
    ],
    [t('cli.threadsAndSeed'), `${provenance.threads}, ${run.seed}`],
    [t('cli.spikes'), plainCount(run.spikes)],
    [t('cli.hash'), run.resultHash ?? '–'],
    [t('cli.project'), t('cli.projectRun', { number: run.number, project })]
  ]
  if (out !== null) facts.push([t('cli.report'), out])
  const heading = t('cli.runHeading', {
    number: run.number,
    name: run.name,
    state: t(`reports.states.${run.state}`)
  })
  return [heading, metricsTable(run.metrics, t), textFacts(facts)].filter(Boolean).join('\n\n')
}
