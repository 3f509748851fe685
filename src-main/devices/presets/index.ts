import type { DevicePreset } from '../../../src-shared/catalogue'

/** Every preset: each file exports one, or several of one kind. */
export const devicePresets: readonly DevicePreset[] = Object.values(
  import.meta.glob<Readonly<Record<string, DevicePreset | readonly DevicePreset[]>>>(
    ['./*.ts', '!./index.ts', '!./define-preset.ts', '!./figures.ts'],
    { eager: true }
  )
)
  .flatMap((file) => Object.values(file))
  .flat()
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
