import { defineFigure } from './figure'

/** One loop of a sweep: from zero and back to zero, its end included. */
export interface Loop {
  /** V */
  readonly v: ArrayLike<number>
  /** A, or C of a capacitive device. */
  readonly i: ArrayLike<number>
}

/** Share of the sweep around zero in which no switching voltage is looked for. */
const nearZero = 0.05

export const vSet = defineFigure({
  id: 'vSet',
  title: { en: 'Set voltage', ko: '셋 전압' },
  definition: {
    en: 'Voltage at which ln|i/v| rises fastest with |v| while the sweep moves away from zero on the side that makes the device conduct; the first 5 % of the sweep are left out. Median over cycles and repeats.',
    ko: '소자를 전도 상태로 만드는 쪽에서 전압이 0에서 멀어지는 동안 ln|i/v|가 |v|에 따라 가장 빠르게 커지는 전압입니다. 처음 5 %는 제외하며, 사이클과 반복의 중앙값입니다.'
  },
  symbol: 'V_\\mathrm{set}',
  unit: 'V',
  of: 'device'
})

export const vReset = defineFigure({
  id: 'vReset',
  title: { en: 'Reset voltage', ko: '리셋 전압' },
  definition: {
    en: 'Voltage at which ln|i/v| falls fastest with |v| while the sweep moves away from zero on the other side than for the set voltage; the first 5 % are left out. Median over cycles and repeats.',
    ko: '셋 전압과 반대쪽에서 전압이 0에서 멀어지는 동안 ln|i/v|가 |v|에 따라 가장 빠르게 작아지는 전압입니다. 처음 5 %는 제외하며, 사이클과 반복의 중앙값입니다.'
  },
  symbol: 'V_\\mathrm{reset}',
  unit: 'V',
  of: 'device'
})

/**
 * Where a loop switches on the way out from zero.
 * @param side sign of the voltages looked at @param way +1 for the steepest rise of ln|i/v|, −1 for its fall
 * @returns V, midway between two samples; NaN where it never goes that way
 */
export function switchingVoltage({ v, i }: Loop, side: 1 | -1, way: 1 | -1): number {
  let peak = 0
  for (let k = 0; k < v.length; k++) peak = Math.max(peak, side * (v[k] ?? 0))
  let [found, steepest] = [NaN, 0]
  for (let k = 1; k < v.length; k++) {
    const [from, to] = [side * (v[k - 1] ?? 0), side * (v[k] ?? 0)]
    if (!(from > nearZero * peak) || !(to > from)) continue
    const before = Math.abs((i[k - 1] ?? 0) / from)
    const after = Math.abs((i[k] ?? 0) / to)
    const slope = (way * Math.log(after / before)) / (to - from)
    if (slope > steepest) [found, steepest] = [(side * (from + to)) / 2, slope]
  }
  return found
}

export const lobeAreaPositive = defineFigure({
  id: 'lobeAreaPositive',
  title: { en: 'Lobe area, positive side', ko: '고리 넓이(양의 쪽)' },
  definition: {
    en: 'Integral of i dv round the loop over positive voltages, by trapezia; negative where the way back lies above the way out. Median over cycles and repeats.',
    ko: '양의 전압에서 고리를 따라 i dv를 사다리꼴로 적분한 값입니다. 돌아오는 길이 나가는 길보다 위에 있으면 음수입니다. 사이클과 반복의 중앙값입니다.'
  },
  symbol: 'A_+',
  unit: 'V*A',
  of: 'device'
})

export const lobeAreaNegative = defineFigure({
  id: 'lobeAreaNegative',
  title: { en: 'Lobe area, negative side', ko: '고리 넓이(음의 쪽)' },
  definition: {
    en: 'Integral of i dv round the loop over negative voltages, by trapezia. Median over cycles and repeats.',
    ko: '음의 전압에서 고리를 따라 i dv를 사다리꼴로 적분한 값입니다. 사이클과 반복의 중앙값입니다.'
  },
  symbol: 'A_-',
  unit: 'V*A',
  of: 'device'
})

/** Area of one lobe, V·A. @param side sign of its voltages */
export function lobeArea({ v, i }: Loop, side: 1 | -1): number {
  let area = 0
  for (let k = 1; k < v.length; k++) {
    let [v0, v1] = [v[k - 1] ?? 0, v[k] ?? 0]
    let [i0, i1] = [i[k - 1] ?? 0, i[k] ?? 0]
    if (side * v0 < 0 && side * v1 < 0) continue
    // A step over zero counts from where it meets zero.
    if (v0 * v1 < 0) {
      const there = i0 + ((i1 - i0) * v0) / (v0 - v1)
      if (side * v0 < 0) [v0, i0] = [0, there]
      else [v1, i1] = [0, there]
    }
    if (side * (v0 + v1) > 0) area += ((i0 + i1) / 2) * (v1 - v0)
  }
  return area
}

export const onCurrent = defineFigure({
  id: 'onCurrent',
  title: { en: 'Current at the read voltage, on', ko: '읽기 전압에서의 전류(켜짐)' },
  definition: {
    en: 'Largest |i| where the loop passes the read voltage, linear between samples. Median over cycles and repeats.',
    ko: '고리가 읽기 전압을 지날 때 가장 큰 |i|입니다(표본 사이는 선형 보간). 사이클과 반복의 중앙값입니다.'
  },
  symbol: 'I_\\mathrm{on}',
  unit: 'A',
  of: 'device',
  logarithmic: true
})

export const offCurrent = defineFigure({
  id: 'offCurrent',
  title: { en: 'Current at the read voltage, off', ko: '읽기 전압에서의 전류(꺼짐)' },
  definition: {
    en: 'Smallest |i| where the loop passes the read voltage, linear between samples. Median over cycles and repeats.',
    ko: '고리가 읽기 전압을 지날 때 가장 작은 |i|입니다(표본 사이는 선형 보간). 사이클과 반복의 중앙값입니다.'
  },
  symbol: 'I_\\mathrm{off}',
  unit: 'A',
  of: 'device',
  logarithmic: true
})

export const onOffRatio = defineFigure({
  id: 'onOffRatio',
  title: { en: 'On/off ratio', ko: '온/오프 비' },
  definition: {
    en: 'Largest over smallest value at the read voltage: of the currents of a sweep, or of the conductances after set and reset. Median over cycles and repeats.',
    ko: '읽기 전압에서 가장 큰 값과 가장 작은 값의 비입니다. 스윕에서는 전류, 셋·리셋에서는 전도도를 씁니다. 사이클과 반복의 중앙값입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'high',
  logarithmic: true
})

/** Largest and smallest |i| where the loop passes a voltage; NaN where it never does. */
export function currentsAt({ v, i }: Loop, voltage: number): { on: number; off: number } {
  let [on, off] = [-Infinity, Infinity]
  for (let k = 1; k < v.length; k++) {
    const [v0, v1] = [v[k - 1] ?? 0, v[k] ?? 0]
    if (v0 === v1 || (voltage - v0) * (voltage - v1) > 0) continue
    const [i0, i1] = [i[k - 1] ?? 0, i[k] ?? 0]
    const size = Math.abs(i0 + ((i1 - i0) * (voltage - v0)) / (v1 - v0))
    on = Math.max(on, size)
    off = Math.min(off, size)
  }
  return on < 0 ? { on: NaN, off: NaN } : { on, off }
}

export const pinchOffset = defineFigure({
  id: 'pinchOffset',
  title: { en: 'Pinch offset', ko: '핀치 어긋남' },
  definition: {
    en: 'Largest |i| where the loop passes zero volts, as a share of the largest |i|: zero for an ideal memristor. Largest over cycles and repeats.',
    ko: '고리가 0 V를 지날 때 가장 큰 |i|를 최대 |i|로 나눈 값으로, 이상적인 멤리스터에서는 0입니다. 사이클과 반복 중 가장 큰 값입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low'
})

export const maxCurrent = defineFigure({
  id: 'maxCurrent',
  title: { en: 'Largest current', ko: '최대 전류' },
  definition: {
    en: 'Largest |i| of all cycles and repeats.',
    ko: '모든 사이클과 반복에서 가장 큰 |i|입니다.'
  },
  symbol: 'I_\\mathrm{max}',
  unit: 'A',
  of: 'device'
})

/** Largest |i| of a loop. */
export function largestCurrent({ i }: Loop): number {
  let largest = 0
  for (let k = 0; k < i.length; k++) largest = Math.max(largest, Math.abs(i[k] ?? 0))
  return largest
}

export const energyPerCycle = defineFigure({
  id: 'energyPerCycle',
  title: { en: 'Energy per cycle', ko: '사이클당 에너지' },
  definition: {
    en: 'Integral of v i dt over one cycle (of v dq for capacitive devices), by trapezia. Median over cycles and repeats.',
    ko: '한 사이클 동안 v i dt를(용량성 소자는 v dq를) 사다리꼴로 적분한 값입니다. 사이클과 반복의 중앙값입니다.'
  },
  symbol: 'E_\\mathrm{cycle}',
  unit: 'J',
  of: 'device',
  better: 'low',
  logarithmic: true
})

/** J turned into heat over one loop. @param t s @param isCharge whether `i` is a charge */
export function loopEnergy({ v, i }: Loop, t: ArrayLike<number>, isCharge: boolean): number {
  let energy = 0
  for (let k = 1; k < v.length; k++) {
    const [v0, v1] = [v[k - 1] ?? 0, v[k] ?? 0]
    const [i0, i1] = [i[k - 1] ?? 0, i[k] ?? 0]
    energy += isCharge
      ? ((v0 + v1) / 2) * (i1 - i0)
      : ((v0 * i0 + v1 * i1) / 2) * ((t[k] ?? 0) - (t[k - 1] ?? 0))
  }
  return energy
}

export const vSetSpread = defineFigure({
  id: 'vSetSpread',
  title: { en: 'Set voltage, cycle-to-cycle spread', ko: '셋 전압의 사이클 간 편차' },
  definition: {
    en: 'Standard deviation of the set voltage over cycles and repeats of one device, divided by its mean.',
    ko: '한 소자의 사이클과 반복에 걸친 셋 전압의 표준 편차를 평균으로 나눈 값입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low'
})
