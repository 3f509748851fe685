/** Round numbers that divide an axis, and how to print them. */
export interface Ticks {
  readonly values: readonly number[]
  readonly print: (value: number) => string
}

/** @param count about how many ticks fit */
export function ticksOf(from: number, to: number, count: number): Ticks {
  const span = to - from
  if (!(span > 0) || !Number.isFinite(span)) return { values: [from], print: String }
  // Between numbers that rounding alone tells apart, steps would no longer count on.
  if (span < 1e-9 * Math.max(Math.abs(from), Math.abs(to)))
    return { values: [from], print: printer(from, from) }
  const rough = span / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.8) ?? 10) * power
  const values: number[] = []
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
    values.push(Number((i * step).toPrecision(12)))
  }
  return { values, print: printer(step, Math.max(Math.abs(from), Math.abs(to))) }
}

/** A round upper end for an axis that starts at zero. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const factor = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((f) => f * power >= value * 0.999)
  return (factor ?? 10) * power
}

function printer(step: number, largest: number): (value: number) => string {
  if (largest >= 1e7 || largest < 1e-3) return (value) => signed(value.toExponential(1))
  const decimals = Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)))
  const extra = Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6 ? 1 : 0
  return (value) => signed(grouped(value.toFixed(decimals + extra)))
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const digits = whole.replace('-', '')
  const spaced = digits.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u2009')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}

const signed = (text: string): string => (Number(text) === 0 ? '0' : text.replace('-', '−'))
