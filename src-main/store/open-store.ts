import path from 'node:path'
import { failure, ok, type Result } from '../../src-shared/result'
import type { OpenOptions, Store } from './api'
import { StoreThread } from './store-thread'
import { streamRecording } from './stream-recording'

/**
 * Opens a project in a thread of its own, the only writer. A damaged, newer or read-only file opens
 * in repair mode (see `project().mode`): it can be read, checked and salvaged, not written.
 * @returns the store, or why there is none (`failures.project.…`)
 */
export async function openStore(options: OpenOptions): Promise<Result<Store>> {
  const now = options.now ?? (() => new Date())
  const file = path.resolve(options.file)
  const thread = new StoreThread(
    path.join(options.workerFolder, 'store.worker.js'),
    {
      file,
      create: options.create ?? 'never',
      readOnly: options.readOnly ?? false,
      at: now().toISOString()
    },
    now
  )
  const opened = await thread.opened
  if (!opened.ok) {
    await thread.close()
    return failure(opened.failure.code, opened.failure.key, opened.failure.details)
  }
  return ok(storeOn(thread, file))
}

function storeOn(thread: StoreThread, file: string): Store {
  const call = thread.call.bind(thread)
  const recordings = {
    create: call('recordings.create'),
    append: call('recordings.append'),
    setSynapses: call('recordings.setSynapses'),
    synapses: call('recordings.synapses'),
    info: call('recordings.info'),
    chunks: call('recordings.chunks'),
    read: call('recordings.read'),
    readChunk: call('recordings.readChunk')
  }
  return {
    file,
    project: call('project.info'),
    experiments: {
      list: call('experiments.list'),
      get: call('experiments.get'),
      document: call('experiments.document'),
      create: call('experiments.create'),
      remove: call('experiments.remove'),
      appendEdit: call('experiments.appendEdit'),
      moveTo: call('experiments.moveTo')
    },
    runs: {
      start: call('runs.start'),
      resize: call('runs.resize'),
      finish: call('runs.finish'),
      log: call('runs.log'),
      keepOutcome: call('runs.keepOutcome'),
      outcome: call('runs.outcome'),
      annotate: call('runs.annotate'),
      list: call('runs.list'),
      fields: call('runs.fields'),
      ids: call('runs.ids'),
      tags: call('runs.tags'),
      get: call('runs.get'),
      resume: call('runs.resume')
    },
    recordings: { ...recordings, stream: streamRecording(recordings) },
    checkpoints: {
      begin: call('checkpoints.begin'),
      add: call('checkpoints.add'),
      complete: call('checkpoints.complete'),
      latest: call('checkpoints.latest'),
      piece: call('checkpoints.piece')
    },
    curves: {
      create: call('curves.create'),
      append: call('curves.append'),
      info: call('curves.info'),
      read: call('curves.read')
    },
    settings: { get: call('settings.get'), set: call('settings.set') },
    presets: {
      list: call('presets.list'),
      get: call('presets.get'),
      save: call('presets.save'),
      rename: call('presets.rename'),
      remove: call('presets.remove')
    },
    comparisons: {
      list: call('comparisons.list'),
      get: call('comparisons.get'),
      create: call('comparisons.create'),
      save: call('comparisons.save'),
      remove: call('comparisons.remove'),
      restore: call('comparisons.restore')
    },
    reports: {
      list: call('reports.list'),
      get: call('reports.get'),
      create: call('reports.create'),
      save: call('reports.save'),
      duplicate: call('reports.duplicate'),
      addPicture: call('reports.addPicture'),
      picture: call('reports.picture')
    },
    sweeps: {
      create: call('sweepRecords.create'),
      list: call('sweepRecords.list'),
      get: call('sweepRecords.get'),
      find: call('sweepRecords.find'),
      document: call('sweepRecords.document'),
      points: call('sweepRecords.points'),
      runs: call('sweepRecords.runs'),
      metrics: call('sweepRecords.metrics'),
      attach: call('sweepRecords.attach'),
      setState: call('sweepRecords.setState'),
      setPriority: call('sweepRecords.setPriority'),
      remove: call('sweepRecords.remove')
    },
    notes: {
      get: call('notes.get'),
      set: call('notes.set'),
      addPicture: call('notes.addPicture'),
      picture: call('notes.picture')
    },
    trash: {
      list: call('trash.list'),
      put: call('trash.put'),
      restore: call('trash.restore')
    },
    emptyTrash: call('long.emptyTrash'),
    merge: call('long.merge'),
    exportRuns: call('long.exportRuns'),
    cancelJob: call('long.cancelJob'),
    onProgress: (listener) => thread.onProgress(listener),
    backup: call('long.backup'),
    check: call('long.check'),
    salvage: call('long.salvage'),
    close: () => thread.close()
  }
}
