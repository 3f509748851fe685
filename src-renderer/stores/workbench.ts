import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { RoomId } from './rooms'

/** A wish to have a panel in front. */
export interface PanelRequest {
  readonly room: RoomId
  readonly panel: string
  /** Parameters become the panel's props; `key` tells apart panels that open several times. */
  readonly params: Readonly<Record<string, string>>
  readonly key: string
}

/** What the docking layout of a room offers; the layout attaches itself. */
export interface RoomPort {
  open(request: PanelRequest): void
  /** Closes every copy of a panel, or the one with this key. */
  close(panel: string, key?: string): void
  /** Closes the panel that is in front, if it is one that can be closed. */
  closeFront(): void
  /** Closes all that can be closed but the panel in front. */
  closeOthers(): void
  reset(): void
  /** Has the layout as it is now kept. */
  keep(): Promise<void>
  /** Takes over the layout that is kept, or the usual one. */
  reload(): void
  /** Moves the focus to the next panel (1) or the one before (-1). */
  step(by: 1 | -1): void
}

/** Which room is in front and what has to be open in it. */
export const useWorkbench = defineStore('workbench', () => {
  const room = ref<RoomId>('notebook')
  const visited = ref<readonly RoomId[]>(['notebook'])
  const paletteOpen = ref(false)
  const noticesOpen = ref(false)
  const samplesOpen = ref(false)
  /** Counts wishes to type into the notebook's search field. */
  const searchAsked = ref(0)
  const ports = shallowRef<ReadonlyMap<RoomId, RoomPort>>(new Map())
  let waiting: PanelRequest[] = []

  function goTo(target: RoomId): void {
    room.value = target
    if (!visited.value.includes(target)) visited.value = [...visited.value, target]
  }

  return {
    room,
    visited,
    paletteOpen,
    noticesOpen,
    samplesOpen,
    searchAsked,
    goTo,
    /** Brings a panel to the front, in its room, opening it where need be. */
    open(request: {
      room: RoomId
      panel: string
      params?: Readonly<Record<string, string>>
      key?: string
    }): void {
      const full = { params: {}, key: '', ...request }
      goTo(request.room)
      const port = ports.value.get(request.room)
      if (port) port.open(full)
      else waiting.push(full)
    },
    close(target: RoomId, panel: string, key?: string): void {
      ports.value.get(target)?.close(panel, key)
    },
    closeFront(): void {
      ports.value.get(room.value)?.closeFront()
    },
    closeOthers(): void {
      ports.value.get(room.value)?.closeOthers()
    },
    /** Has the layouts of all rooms that were visited kept as they are now. */
    async keepLayouts(): Promise<void> {
      for (const port of ports.value.values()) await port.keep()
    },
    /** All rooms take over the layouts that are kept. */
    reloadLayouts(): void {
      for (const port of ports.value.values()) port.reload()
    },
    stepPanel(by: 1 | -1): void {
      ports.value.get(room.value)?.step(by)
    },
    resetLayout(): void {
      ports.value.get(room.value)?.reset()
    },
    /** The layout of a room is there; what was asked for before opens now. */
    attach(target: RoomId, port: RoomPort): () => void {
      ports.value = new Map(ports.value).set(target, port)
      const due = waiting.filter((request) => request.room === target)
      waiting = waiting.filter((request) => request.room !== target)
      for (const request of due) port.open(request)
      return () => {
        const rest = new Map(ports.value)
        rest.delete(target)
        ports.value = rest
      }
    }
  }
})
