import os from 'node:os'
import path from 'node:path'
import type { MethodName } from '../../src-shared/contract'
import { typedCall } from '../../src-shared/contract/typed-call'
import { ok, type Result } from '../../src-shared/result'
import { describeDevices } from '../devices'
import { describeModels } from '../engine'
import { readOwnFile } from '../exchange/io'
import { Pool, ViewPool } from '../pool'
import { openUserSettings, type UserSettings } from '../store'
import { appService } from './app'
import { backupService } from './backups'
import { characterisationKind } from './characterisation'
import { MeasuringTime } from './characterisation/measuring-time'
import { comparisonService } from './comparisons'
import { curveService } from './curves'
import { SolvingTime } from './crossbar/solving-time'
import { crossbarResults } from './crossbar/results'
import { crossbarRuns } from './crossbar/runs'
import { Events } from './events'
import { emulationService } from './emulation'
import { experimentService } from './experiments'
import type { ServicesOptions } from './options'
import { hardwareService } from './hardware'
import { estimateService } from './hardware/estimates'
import { helpService } from './help'
import { keymapService } from './keymap'
import { measurementService } from './measurements'
import { memoryService } from './memories'
import { mappingResults } from './mapping/results'
import { mappingKind } from './mapping/runs'
import { networkService } from './networks'
import { emptyOldTrash, notebookService } from './notebook'
import { presetService } from './presets'
import { fitService } from './fit'
import { ProjectHolder } from './project-holder'
import { projectService } from './projects'
import { reportService } from './reports'
import { keepQueue, restoreQueue } from './restore-queue'
import { RunQueue } from './run-queue'
import { RunTime } from './run-time'
import { defaultThreads, runService, type RunParts } from './runs'
import { transferService } from './transfer'
import { sessionService } from './session'
import { settingsService } from './settings'
import { cores } from './machine'
import { windowService } from './windows'
import { Sweeps, sweepKind, sweepService } from './sweeps'
import { usableShare } from './sweeps/point-size'

export type { FileQuestion, ServicesOptions, WindowPort } from './options'
export type { UserSettings } from '../store'

/** Everything a user can ask for, over one open project. */
export interface Services {
  /** Answers a request that has been checked against the method's schema. */
  readonly handle: (method: MethodName, request: unknown) => Promise<Result<unknown>>
  /** @returns what ends listening */
  readonly listen: (listener: (topic: string, payload: unknown) => void) => () => void
  readonly settings: () => { language: 'en' | 'ko'; theme: 'light' | 'dark' | 'system' }
  /** The file of the open project. */
  readonly file: () => string
  /** Cancels what is running, keeps what came out of it, and closes the project. */
  close(): Promise<void>
}

const windowIsThereAfterMs = 4000

async function tellOfRestored(parts: RunParts): Promise<void> {
  const count = await restoreQueue(parts)
  if (count === 0) return
  const notice = { severity: 'info' as const, key: 'app.notices.queueRestored', details: { count } }
  setTimeout(() => parts.holder.events.emit('app.notice', notice), windowIsThereAfterMs).unref()
}

type Handler = (request: never) => Promise<Result<unknown>> | Result<unknown>

/** Compiles the kernels of an installation. */
export const loadKernel = async (resources: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await readOwnFile(path.join(resources, 'wasm/kernel.wasm')))

/** The person's settings, as the services keep them. */
export const userSettingsOf = ({
  dataFolder,
  language
}: Pick<ServicesOptions, 'dataFolder' | 'language'>): Promise<UserSettings> =>
  openUserSettings({ folder: dataFolder, ...(language ? { defaults: { language } } : {}) })

/** Makes the services and opens a project. Fails when no project can be opened. */
export async function createServices(options: ServicesOptions): Promise<Result<Services>> {
  const events = new Events()
  const [kernel, user] = await Promise.all([
    loadKernel(options.resources),
    options.user ?? userSettingsOf(options)
  ])
  const holder = new ProjectHolder(options, events, user)
  const opened = await holder.openFirst()
  if (!opened.ok) return opened

  const catalogue = { ...describeModels(), ...describeDevices() }
  const pool = new Pool(kernel, options.workerFolder)
  const views = new ViewPool(options.workerFolder)
  const queue = new RunQueue({
    threads: cores,
    usableBytes: () => os.freemem() * usableShare,
    onWaiting: (waiting) => keepQueue(holder, waiting)
  })
  const runTime = new RunTime(kernel)
  holder.beforeLeaving(() => sweeps.leave())
  holder.beforeLeaving(() => queue.drain())
  const threads = (): number => defaultThreads(holder)
  const kinds = {
    characterisation: characterisationKind({
      holder,
      catalogue,
      queue,
      threads,
      time: new MeasuringTime()
    }),
    crossbar: crossbarRuns({ holder, catalogue, queue, kernel, time: new SolvingTime() }),
    mapping: mappingKind({ holder, models: catalogue, queue, pool, threads }),
    sweep: sweepKind(() => runParts)
  }
  const runParts: RunParts = { holder, catalogue, pool, views, queue, kinds, runTime }
  const sweeps = new Sweeps(runParts)
  // The command line asks for what it wants to run.
  if (options.chooseFile) void tellOfRestored(runParts)
  const backups = backupService(holder, () => queue.isBusy)
  // Only a window is open long enough for backups by the clock.
  const stopBackups = options.chooseFile ? backups.start() : undefined
  const emptying = setInterval(() => void emptyOldTrash(holder), 600_000).unref()
  const handlers: Readonly<Record<MethodName, Handler>> = {
    ...appService(holder, queue),
    ...backups.handlers,
    'catalogue.list': () => ok(catalogue),
    ...comparisonService(holder, catalogue),
    ...crossbarResults(holder),
    ...curveService(holder, catalogue, views),
    ...emulationService({ holder, catalogue, pool, queue }),
    ...experimentService(holder, catalogue, threads, kinds, runTime),
    ...fitService(holder, threads),
    ...hardwareService(holder),
    ...estimateService(holder),
    ...helpService(options),
    ...keymapService(holder),
    ...measurementService(holder),
    ...memoryService(holder, catalogue),
    ...mappingResults(holder),
    ...networkService(holder, catalogue, pool),
    ...notebookService(holder),
    ...presetService(holder),
    ...projectService(holder),
    ...reportService(holder, {
      call: typedCall((method, request) => handle(method, request))
    }),
    ...runService(runParts),
    ...transferService(holder),
    ...sessionService(holder),
    ...settingsService(holder),
    ...sweepService(sweeps),
    ...windowService(options)
  }
  // Whoever calls has parsed the request with the method's own schema.
  const handle = async (method: MethodName, request: unknown): Promise<Result<unknown>> =>
    handlers[method](request as never)
  return ok({
    handle,
    listen: (listener) => events.listen(listener),
    settings: () => user.get(),
    file: () => holder.store.file,
    close: async () => {
      stopBackups?.()
      clearInterval(emptying)
      await holder.close()
      await views.close()
      pool.close()
    }
  })
}
