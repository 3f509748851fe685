import type { Handlers } from '../../../src-shared/contract/method'
import type { sweepMethods } from '../../../src-shared/contract/sweeps'
import { sweepFields } from '../../../src-shared/experiments/sweep/fields'
import { translator } from '../../../src-shared/locale'
import { ok } from '../../../src-shared/result'
import { writeWholeFile } from '../../exchange/io'
import { choosePlace, fileNameFrom } from '../choose-place'
import { axesOf, previewSweep } from './preview'
import { readSweep } from './read-sweep'
import { sweepResults } from './results'
import { resultsCsv } from './results-csv'
import { invalidSweep, portableSweep, type Sweeps } from './sweeps'

export { Sweeps } from './sweeps'
export { sweepKind } from './sweep-kind'

/** Sweeps: plans, the queue of their runs, and results. */
export function sweepService(sweeps: Sweeps): Handlers<typeof sweepMethods> {
  const { parts } = sweeps
  const { holder, catalogue } = parts
  const nothing = <T>(result: { ok: true; value: T }) => ({ ...result, value: {} })

  return {
    'sweeps.fields': ({ document }) =>
      ok(sweepFields(document, catalogue).map((one) => ({ ...one, path: [...one.path] }))),
    'sweeps.preview': async ({ document }) => ok(await previewSweep(parts, document)),
    'sweeps.start': ({ id, skipBad = false, priority = 0 }) => sweeps.start(id, skipBad, priority),
    'sweeps.stopChecking': ({ id }) => {
      sweeps.stopChecking(id)
      return ok({})
    },
    'sweeps.list': () => holder.store.sweeps.list(),
    'sweeps.get': async ({ id }) => {
      const summary = await holder.store.sweeps.get(id)
      if (!summary.ok) return summary
      const document = await holder.store.sweeps.document(id)
      if (!document.ok) return document
      const read = await readSweep(document.value, holder.store, catalogue)
      const axes = read.ok ? axesOf(read.value.plan) : []
      return ok({ ...summary.value, document: document.value, axes })
    },
    'sweeps.find': async ({ document }) => {
      const whole = await portableSweep(document, holder.store)
      return holder.store.sweeps.find(whole)
    },
    'sweeps.results': ({ id }) => sweepResults(holder.store, id),
    'sweeps.pause': async ({ id }) => {
      const done = await sweeps.pause(id)
      return done.ok ? nothing(done) : done
    },
    'sweeps.resume': async ({ id }) => {
      const done = await sweeps.resume(id)
      return done.ok ? nothing(done) : done
    },
    'sweeps.cancel': async ({ id }) => {
      const done = await sweeps.cancel(id)
      return done.ok ? nothing(done) : done
    },
    'sweeps.retry': ({ id, point }) => sweeps.retry(id, point),
    'sweeps.prioritise': async ({ id, priority }) => {
      const done = await sweeps.prioritise(id, priority)
      return done.ok ? nothing(done) : done
    },
    'sweeps.remove': async ({ id }) => {
      const done = await sweeps.remove(id)
      return done.ok ? nothing(done) : done
    },
    'sweeps.export': async ({ id, rows = 'points', file }) => {
      const summary = await holder.store.sweeps.get(id)
      if (!summary.ok) return summary
      const document = await holder.store.sweeps.document(id)
      if (!document.ok) return document
      const read = await readSweep(document.value, holder.store, catalogue)
      if (!read.ok) return invalidSweep(read.failure, holder)
      const results = await sweepResults(holder.store, id)
      if (!results.ok) return results
      const suggestion = `${fileNameFrom(summary.value.name)}.csv`
      const question = { mode: 'save', kind: 'csv', suggestion } as const
      const place = await choosePlace(holder.options, file, question)
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const t = translator(holder.user.get().language)
      const text = resultsCsv(axesOf(read.value.plan), results.value, rows, t)
      // A byte order mark lets spreadsheets read the letters of other languages.
      const written = await writeWholeFile(place.value, `\uFEFF${text}`)
      return written.ok ? ok({ file: written.value }) : written
    }
  }
}
