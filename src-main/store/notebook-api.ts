import type {
  NoteSubject,
  TrashEntry,
  TrashMove,
  TrashSelection,
  TrashSize
} from '../../src-shared/contract/notebook'

/** Notes of runs and experiments. Fails with `failures.store.noRun` or `noExperiment`. */
export interface NoteCalls {
  get(subject: NoteSubject): {
    text: string
    pictures: { id: string; title: string; bytes: number }[]
  }
  set(subject: NoteSubject, text: string): null
  /** `failures.note.notAPicture` for what is no PNG file. */
  addPicture(subject: NoteSubject, title: string, png: Uint8Array): { id: string }
  /** `failures.note.noPicture`, or `failures.note.damagedPicture`. */
  picture(id: string): { title: string; png: Uint8Array<ArrayBuffer> }
}

/** What was taken off the lists, and can be put back. */
export interface TrashCalls {
  /** The latest of it. */
  list(): { entries: TrashEntry[]; size: TrashSize }
  /** `failures.trash.running` for a run that is under way. @returns how many were moved */
  put(what: TrashSelection): TrashMove
  restore(what: TrashSelection): TrashMove
}

/** What of the trash is taken out for good; all of it unless told. */
export interface Emptying {
  readonly only?: TrashSelection | undefined
  /** Only what was removed before this ISO time. */
  readonly before?: string | undefined
}
