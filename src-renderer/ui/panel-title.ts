import { inject, watchEffect, type InjectionKey } from 'vue'

/** The frame around a panel, as the panel sees it. */
export interface PanelFrame {
  set(title: string): void
  close(): void
}

export const panelTitleKey: InjectionKey<PanelFrame> = Symbol('panel frame')

const outside: PanelFrame = { set: () => undefined, close: () => undefined }

/** Gives the tab a title of the panel's own, and a way to close it. */
export function usePanelFrame(title?: () => string): PanelFrame {
  const frame = inject(panelTitleKey, outside)
  if (title) watchEffect(() => frame.set(title()))
  return frame
}
