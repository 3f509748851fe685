/** `value` within `low`…`high`; what is no number becomes `low`. */
export const clamp = (value: number, low: number, high: number): number =>
  value > low ? Math.min(value, high) : low
