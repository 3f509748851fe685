import type { DeviceDescription, DevicePreset } from '../../src-shared/catalogue'

/** The model's relative spread between devices with what the preset knows better, as "5 %". */
export function usualSpread(
  device: Pick<DeviceDescription, 'varies'>,
  preset: Pick<DevicePreset, 'spread'> | undefined
): readonly { readonly name: string; readonly share: number }[] {
  return Object.entries(device.varies).map(([name, share]) => {
    const known = preset?.spread?.[name]?.value
    return { name, share: typeof known === 'number' ? known : share }
  })
}

/** A share as per cent, without the error of binary fractions. */
export const percentText = (share: number): string => `${Number((share * 100).toPrecision(6))} %`
