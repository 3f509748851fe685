import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type {
  ImportColumn,
  ImportWishes,
  Preview,
  ReadMeasurement
} from '../../src-shared/contract/measurements'
import type { Failure } from '../../src-shared/result'
import { client } from '../client'
import { useNotices } from './notices'

/** More rows than a curve can show, or a fit can use, are not brought into a document. */
export const keptRows = 20_000
const readAfterMs = 200

/** A measured file on its way into a document: how it is read, and what comes of it. */
export const useMeasurementImport = defineStore('measurementImport', () => {
  const file = ref<string | null>(null)
  const wishes = shallowRef<ImportWishes>({})
  const preview = shallowRef<Preview | null>(null)
  const read = shallowRef<ReadMeasurement | null>(null)
  /** Why the file cannot be read as it is wished now. */
  const failure = shallowRef<Failure | null>(null)
  /** How far the reading of the whole file is; null when none is under way. */
  const progress = shallowRef<{ readonly fraction: number; readonly rows: number } | null>(null)
  let question = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  client.subscribe('measurements.progress', ({ file: of, fraction, rows }) => {
    if (progress.value && of === file.value) progress.value = { fraction, rows }
  })

  /** Opens a file, or the one that the user chooses. @returns whether there is one now */
  async function open(place?: string): Promise<boolean> {
    const reply = await client.call(
      'measurements.preview',
      place === undefined ? {} : { file: place }
    )
    if (!reply.ok) {
      useNotices().fail(reply.failure)
      return false
    }
    if (!reply.value) return false
    stop()
    file.value = reply.value.file
    wishes.value = {}
    preview.value = reply.value
    read.value = null
    failure.value = null
    void readAll()
    return true
  }

  /** Looks at the beginning of the file again, with what is wished now, and then reads all of it. */
  async function look(): Promise<void> {
    const place = file.value
    if (place === null) return
    const asked = ++question
    stop()
    const reply = await client.call('measurements.preview', { file: place, settings: wishes.value })
    if (asked !== question) return
    if (reply.ok) {
      if (reply.value) preview.value = reply.value
      waiting = setTimeout(() => void readAll(), readAfterMs)
    } else {
      failure.value = reply.failure
      read.value = null
    }
  }

  async function readAll(): Promise<void> {
    const place = file.value
    if (place === null) return
    const asked = ++question
    failure.value = null
    progress.value = { fraction: 0, rows: 0 }
    const settings = wishes.value
    const reply = await client.call('measurements.read', { file: place, settings, keep: keptRows })
    if (asked !== question) return
    progress.value = null
    read.value = reply.ok ? reply.value : null
    failure.value = reply.ok ? null : reply.failure
  }

  /** Ends the reading that is under way. */
  function stop(): void {
    clearTimeout(waiting)
    if (progress.value && file.value !== null) {
      void client.call('measurements.cancel', { file: file.value })
    }
    progress.value = null
  }

  const columns = computed<readonly ImportColumn[]>(() => preview.value?.settings.columns ?? [])

  return {
    file,
    wishes,
    preview,
    read,
    failure,
    progress,
    columns,
    open,
    readAll,
    /** Reads the file in another way; columns are guessed anew where their number may change. */
    set(change: ImportWishes): Promise<void> {
      const next = { ...wishes.value, ...change }
      if (change.delimiter !== undefined || change.encoding !== undefined) delete next.columns
      wishes.value = next
      return look()
    },
    /** Says what a column is; all others stay as they are shown. */
    setColumn(index: number, change: Partial<ImportColumn>): Promise<void> {
      const all = columns.value.map((column, i) =>
        i === index ? { ...column, ...change } : column
      )
      wishes.value = { ...wishes.value, columns: all }
      return look()
    },
    /** Ends the reading as the user wishes; what was read before is gone. */
    cancel(): void {
      question += 1
      stop()
      read.value = null
      failure.value = { code: 'cancelled', key: 'failures.measurement.cancelled', details: {} }
    },
    close(): void {
      question += 1
      stop()
      file.value = null
      preview.value = null
      read.value = null
      failure.value = null
      wishes.value = {}
    }
  }
})
