import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Backup, backupMethods } from '../../src-shared/contract/backups'
import type { Handlers } from '../../src-shared/contract/method'
import { failure, ok, type Result } from '../../src-shared/result'
import {
  backupName,
  backupsIn,
  changedAt,
  copyProject,
  inspectBackup,
  moveProject,
  removeBackup,
  roomIn,
  type BackupFile
} from '../store'
import { outdated } from './backup-rotation'
import { choosePlace } from './choose-place'
import type { ProjectHolder } from './project-holder'

const hourMs = 3_600_000
const lookEveryMs = 60_000
/** Even while something runs all the time, a backup is made after this long. */
const patienceMs = 24 * hourMs

export interface Backups {
  readonly handlers: Handlers<typeof backupMethods>
  /** Makes one if it is due. @returns whether one was made */
  readonly tick: () => Promise<boolean>
  /** Makes them when they are due, from now on. @returns what ends it */
  readonly start: () => () => void
}

/**
 * Rolling backups of the open project.
 * @param isBusy whether something runs that should not be slowed down
 */
export function backupService(holder: ProjectHolder, isBusy: () => boolean): Backups {
  const { options, events, user } = holder
  let opened: Date | null = null
  let openedFile = ''
  let isMaking = false
  let toldOf = ''

  /** Projects of the same name in different folders have different folders of backups. */
  const folderOf = (project: string): string => {
    const root = user.get().backups.folder || path.join(options.dataFolder, 'backups')
    const hash = createHash('sha256').update(path.resolve(project)).digest('hex').slice(0, 8)
    return path.join(root, `${path.basename(project, '.engram')}-${hash}`)
  }

  /** Of a backup that is being looked at: the project that it is of. */
  let lookingFrom: string | null = null
  const ownProject = (): string => {
    const { file } = holder.store
    return lookingFrom !== null && path.dirname(file) === folderOf(lookingFrom) ? lookingFrom : file
  }

  async function described({ file, at, sizeBytes }: BackupFile): Promise<Backup> {
    const isOpen = path.resolve(file) === path.resolve(holder.store.file)
    const info = isOpen ? null : await inspectBackup(options.workerFolder, file, false)
    return {
      file,
      at: at.toISOString(),
      sizeBytes,
      runs: info?.isSound ? info.runs : null,
      experiments: info?.isSound ? info.experiments : null,
      isSound: info?.isSound ?? true
    }
  }

  async function make(): Promise<Result<Backup>> {
    const { store } = holder
    const project = await store.project()
    if (!project.ok) return project
    if (project.value.mode === 'repair') return failure('conflict', 'failures.backups.onlyLooking')
    if (isMaking) return failure('conflict', 'failures.backups.underWay')
    isMaking = true
    try {
      const folder = folderOf(store.file)
      const room = await roomIn(folder)
      if (!room.ok) return failure(room.failure.code, 'failures.backups.noFolder', { folder })
      const needed = 2 * project.value.sizeBytes
      if (room.value < needed) {
        return failure('unavailable', 'failures.backups.noRoom', {
          folder,
          needed: Math.ceil(needed / 2 ** 20),
          free: Math.floor(room.value / 2 ** 20)
        })
      }
      const at = new Date()
      const file = backupName(folder, store.file, at)
      const copied = await store.backup(file)
      if (!copied.ok) return copied
      const info = await inspectBackup(options.workerFolder, file, true)
      if (!info.isSound) {
        await removeBackup(file)
        return failure('failed', 'failures.backups.notSound', { folder })
      }
      // Older ones go only when the new one is known to be good.
      for (const old of outdated(await backupsIn(folder, store.file), user.get().backups)) {
        await removeBackup(old.file)
      }
      events.emit('backups.changed', {})
      const { runs, experiments, sizeBytes } = info
      return ok({ file, at: at.toISOString(), sizeBytes, runs, experiments, isSound: true })
    } finally {
      isMaking = false
    }
  }

  async function tick(): Promise<boolean> {
    const { isOn, everyHours } = user.get().backups
    const { file } = holder.store
    if (openedFile !== file) [openedFile, opened] = [file, new Date()]
    if (!isOn || isMaking) return false
    const [last] = await backupsIn(folderOf(file), file)
    const since = (last?.at ?? opened ?? new Date()).getTime()
    const waited = Date.now() - since
    const wanted = last ? everyHours * hourMs : Math.min(10 * lookEveryMs, everyHours * hourMs)
    if (waited < wanted || (isBusy() && waited < wanted + patienceMs)) return false
    const changed = await changedAt(file)
    if (last && changed && changed.getTime() <= last.at.getTime()) return false
    const made = await make()
    if (made.ok) toldOf = ''
    else if (toldOf !== made.failure.key && made.failure.key !== 'failures.backups.onlyLooking') {
      toldOf = made.failure.key // once, not every minute
      events.emit('app.notice', { severity: 'warning', ...noticeOf(made.failure) })
    }
    return made.ok
  }

  /** Only files that are backups of the open project: nothing else is ever put in its place. */
  async function known(file: string): Promise<Result<string>> {
    const project = ownProject()
    const found = (await backupsIn(folderOf(project), project)).some((one) => one.file === file)
    return found ? ok(project) : failure('not-found', 'failures.backups.gone', { file })
  }

  const handlers: Handlers<typeof backupMethods> = {
    'backups.list': async () => {
      const project = ownProject()
      const folder = folderOf(project)
      const found = await backupsIn(folder, project)
      const room = found.length > 0 ? ok(0) : await roomIn(folder)
      const backups: Backup[] = []
      for (const backup of found) backups.push(await described(backup))
      return ok({ folder, isThere: room.ok, backups })
    },
    'backups.make': make,
    'backups.chooseFolder': async () => {
      const place = await choosePlace(options, undefined, { mode: 'folder', kind: 'project' })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const folder = place.value
      const room = await roomIn(folder)
      if (!room.ok) return failure(room.failure.code, 'failures.backups.noFolder', { folder })
      const saved = await user.set({ backups: { ...user.get().backups, folder } })
      if (!saved.ok) return saved
      events.emit('settings.changed', saved.value)
      events.emit('backups.changed', {})
      return ok({ folder })
    },
    'backups.look': async ({ file }) => {
      const project = await known(file)
      if (!project.ok) return project
      const looked = await holder.open(file, 'never', true)
      if (!looked.ok) return looked
      lookingFrom = project.value
      return opening(holder)
    },
    'backups.restoreCopy': async ({ file, to }) => {
      const project = await known(file)
      if (!project.ok) return project
      const suggestion = project.value.replace(/(\.engram)?$/, '-restored.engram')
      const place = await choosePlace(options, to, { mode: 'save', kind: 'project', suggestion })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const target = path.resolve(place.value)
      if (await changedAt(target)) {
        return failure('conflict', 'failures.project.exists', { file: target })
      }
      const copied = await copyProject(file, target)
      if (!copied.ok) return copied
      const restored = await holder.open(target, 'never')
      return restored.ok ? opening(holder) : restored
    },
    'backups.restoreInPlace': async ({ file }) => {
      const project = await known(file)
      if (!project.ok) return project
      const info = await inspectBackup(options.workerFolder, file, true)
      if (!info.isSound) return failure('failed', 'failures.backups.damaged', { file })
      if (isBusy()) return failure('conflict', 'failures.backups.busy')
      const own = project.value
      const day = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
      const keptAs = own.replace(/(\.engram)?$/, `-before-restore-${day}.engram`)
      const replaced = await holder.replace(own, async () => {
        const moved = await moveProject(own, keptAs)
        if (!moved.ok) return moved
        const copied = await copyProject(file, own)
        // Whatever went wrong, the project is where it was.
        if (!copied.ok) await moveProject(keptAs, own)
        return copied
      })
      if (!replaced.ok) return replaced
      const restored = await opening(holder)
      return restored.ok ? ok({ project: restored.value, keptAs }) : restored
    }
  }

  return {
    handlers,
    tick,
    start: () => {
      const timer = setInterval(() => void tick(), lookEveryMs)
      timer.unref()
      return () => clearInterval(timer)
    }
  }
}

const noticeOf = ({
  key,
  details
}: {
  key: string
  details: Readonly<Record<string, string | number | boolean>>
}) => ({
  key,
  details: { ...details }
})

/** Tells everyone which project is open now. */
async function opening(holder: ProjectHolder) {
  const project = await holder.store.project()
  if (project.ok) holder.events.emit('projects.changed', project.value)
  return project
}
