import type { Client } from '../../src-shared/contract/client'
import type { Translator } from '../../src-shared/locale'
import type { ReportSubject } from '../../src-shared/reports/schema'
import { fail, ok, type Result } from '../../src-shared/result'
import { findRuns } from './find-runs'
import { badInput } from './outcome'

export const cliTemplates = ['run', 'comparison', 'sweep', 'device'] as const
export type CliTemplate = (typeof cliTemplates)[number]

/** What a report of a template is about, and the numbers of the runs that were named. */
export interface NamedSubject {
  readonly subject: ReportSubject
  readonly runs: readonly number[]
}

/**
 * Finds what a report is about by what users call it: runs by number or id, a comparison by name or id, a sweep by
 * number or id, a device by the preset's id or name with the runs that measured it behind.
 */
export async function findReported(
  client: Client,
  template: CliTemplate,
  names: readonly string[],
  t: Translator
): Promise<Result<NamedSubject>> {
  const [first = '', ...rest] = names
  if (template === 'run') {
    const runs = await findRuns(client, names)
    if (!runs.ok) return runs
    return ok({ subject: { of: 'runs', runs: idsOf(runs.value) }, runs: numbersOf(runs.value) })
  }
  if (template !== 'device' && rest.length > 0) return fail(badInput('oneSubject', { template }))
  if (template === 'comparison') {
    const all = await client.call('comparisons.list', {})
    if (!all.ok) return all
    const found = all.value.find(({ id, name }) => id === first || name === first)
    return found
      ? ok({ subject: { of: 'comparison', id: found.id }, runs: [] })
      : fail({ ...badInput('noComparison', { name: first }), code: 'not-found' })
  }
  if (template === 'sweep') {
    const all = await client.call('sweeps.list', {})
    if (!all.ok) return all
    const number = Number(/^#?(\d+)$/.exec(first)?.[1] ?? NaN)
    const found = all.value.find((one) => one.number === number || one.id === first)
    return found
      ? ok({ subject: { of: 'sweep', id: found.id }, runs: [] })
      : fail({ ...badInput('noSweep', { name: first }), code: 'not-found' })
  }
  const preset = await findPreset(client, first, t)
  if (!preset.ok) return preset
  const runs = await findRuns(client, rest)
  if (!runs.ok) return runs
  return ok({
    subject: { of: 'device', preset: preset.value, runs: idsOf(runs.value) },
    runs: numbersOf(runs.value)
  })
}

async function findPreset(client: Client, name: string, t: Translator): Promise<Result<string>> {
  const catalogue = await client.call('catalogue.list', {})
  if (!catalogue.ok) return catalogue
  const known = catalogue.value.presets.find(
    ({ id, title }) => id === name || t.text(title) === name
  )
  if (known) return ok(known.id)
  const kept = await client.call('presets.list', {})
  if (!kept.ok) return kept
  const own = kept.value.find((one) => one.id === name || one.name === name)
  return own ? ok(own.id) : fail({ ...badInput('noPreset', { name }), code: 'not-found' })
}

const idsOf = (runs: readonly { readonly id: string }[]): string[] => runs.map(({ id }) => id)
const numbersOf = (runs: readonly { readonly number: number }[]): number[] =>
  runs.map(({ number }) => number)
