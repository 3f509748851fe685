import { describe, expect, it } from 'vitest'
import { curvatureOf, curveAt } from '../../../src-main/devices/behaviour/nonlinearity'
import {
  branchGap,
  linearityError,
  symmetryOf
} from '../../../src-main/devices/figures/branch-shape'
import { distanceFromNormal } from '../../../src-main/devices/figures/device-to-device'
import { weibullFit } from '../../../src-main/devices/figures/endurance'
import {
  currentsAt,
  lobeArea,
  loopEnergy,
  switchingVoltage
} from '../../../src-main/devices/figures/hysteresis'
import { telegraphOf } from '../../../src-main/devices/figures/noise'
import { fitNonlinearity } from '../../../src-main/devices/figures/nonlinearity-fit'
import {
  arrhenius,
  leavingTime,
  powerLaw,
  stretchedExponential
} from '../../../src-main/devices/figures/retention'
import { deviationOf, medianOf } from '../../../src-main/devices/figures/statistics'
import { windowTime } from '../../../src-main/devices/figures/stdp'
import { reachedAt, voltsPerDecade } from '../../../src-main/devices/figures/switching'
import { wilsonInterval } from '../../../src-main/devices/figures/yield'
import { randomStream } from '../../../src-main/devices/random'

const steps = (count: number): number[] => Array.from({ length: count }, (_, n) => n)

describe('figures of a pulse response', () => {
  it.each([-8.5, -4.88, -1, 0, 0.3, 2.4, 6, 8.9])('find the label %f in its own curve', (label) => {
    const curve = steps(51).map((n) => 1e-6 + 4e-5 * curveAt(n / 50, curvatureOf(label)))
    const fit = fitNonlinearity(curve)
    expect(fit.label).toBeCloseTo(label, 5)
    expect(fit.r2).toBeCloseTo(1, 9)
    // The other way round the same curve is a depression with the same label.
    expect(fitNonlinearity(curve.toReversed()).label).toBeCloseTo(label, 5)
  })

  it('know that the label is the distance from the straight line', () => {
    const curve = steps(4001).map((n) => curveAt(n / 4000, curvatureOf(3)))
    expect(linearityError(curve)).toBeCloseTo(0.07 * Math.SQRT2 * 3, 6)
  })

  it('are zero for two straight branches that mirror each other', () => {
    const up = steps(21).map((n) => 1 + n)
    expect(linearityError(up)).toBeCloseTo(0, 12)
    expect(branchGap(up, up.toReversed())).toBeCloseTo(0, 12)
  })

  it('find where steps up and down are equal', () => {
    // Soft bounds: a step up is 0.1 (1 − g), a step down 0.1 g, equal at one half.
    const up = [0]
    for (let n = 0; n < 60; n++) up.push((up.at(-1) ?? 0) + 0.1 * (1 - (up.at(-1) ?? 0)))
    const down = [up.at(-1) ?? 0]
    for (let n = 0; n < 60; n++) down.push(0.9 * (down.at(-1) ?? 0))
    // A rising step of 0.1 (1 − g) from g lies at g + 0.05 (1 − g), and so on: the middles meet at one half.
    expect(symmetryOf(up, down)).toBeCloseTo(0.5, 3)
    expect(symmetryOf([0, 1, 2], [2, 1.9, 1.8, 0])).not.toBe(0)
  })
})

describe('figures of a loop', () => {
  it('measure the area of an ellipse and the energy of a resistor', () => {
    const turns = steps(4001).map((n) => (2 * Math.PI * n) / 4000)
    const loop = { v: turns.map((a) => 2 * Math.sin(a)), i: turns.map((a) => 3 * Math.cos(a)) }
    expect(lobeArea(loop, 1) + lobeArea(loop, -1)).toBeCloseTo(6 * Math.PI, 4)
    expect(lobeArea(loop, 1)).toBeCloseTo(3 * Math.PI, 4)
    const ohm = { v: loop.v, i: loop.v.map((v) => v / 50) }
    // ∫ v²/R over a period of 2π s is π v̂² / R.
    expect(loopEnergy(ohm, turns, false)).toBeCloseTo((Math.PI * 4) / 50, 6)
    expect(lobeArea(ohm, 1)).toBeCloseTo(0, 12)
  })

  it('find a sudden switch on its side, and the currents where the loop passes a voltage', () => {
    const out = steps(101).map((n) => n / 100)
    const v = [...out, ...out.toReversed().slice(1), ...out.slice(1).map((x) => -x)]
    const i = v.map((x, n) => (n < 61 ? 1e-3 : x < -0.4 ? 1e-3 : 1) * x)
    expect(switchingVoltage({ v, i }, 1, 1)).toBeCloseTo(0.605, 9)
    expect(switchingVoltage({ v, i }, -1, -1)).toBeCloseTo(-0.405, 9)
    expect(switchingVoltage({ v, i }, 1, -1)).toBeNaN()
    expect(currentsAt({ v, i }, 0.25).on).toBeCloseTo(0.25, 12)
    expect(currentsAt({ v, i }, 0.25).off).toBeCloseTo(2.5e-4, 12)
    expect(currentsAt({ v, i }, 3).on).toBeNaN()
  })
})

describe('figures of time and failure', () => {
  it('fit Weibull laws by median ranks, as the handbook does', () => {
    // Quantiles of a Weibull law at Benard's ranks lie on the line exactly.
    const quantile = (n: number, all: number): number =>
      1e6 * (-Math.log(1 - (n + 0.7) / (all + 0.4))) ** (1 / 1.7)
    const complete = steps(20).map((n) => ({ at: quantile(n, 20), failed: true }))
    expect(weibullFit(complete).scale).toBeCloseTo(1e6, 3)
    expect(weibullFit(complete).shape).toBeCloseTo(1.7, 9)
    // All that outlived the test come last: the ranks of the others stay what they were.
    const censored = complete.map((one, n) => (n < 12 ? one : { at: 2e6, failed: false }))
    expect(weibullFit(censored).scale).toBeCloseTo(1e6, 3)
    // Abernethy's rule: after a suspension the rank grows by (N + 1 − rank) / (1 + items left).
    const early = weibullFit([
      { at: 10, failed: true },
      { at: 20, failed: false },
      { at: 30, failed: true },
      { at: 40, failed: true }
    ])
    // Ranks 1, 7/3 and 11/3 of 4, worked out by hand.
    expect(early.shape).toBeCloseTo(1.493975205, 8)
    expect(early.scale).toBeCloseTo(34.6703448, 6)
    expect(weibullFit([{ at: 5, failed: true }]).scale).toBeNaN()
  })

  it('recover the laws of retention that curves were made with', () => {
    const t = steps(40).map((n) => 10 ** (n / 6))
    const drift = { t, g: t.map((s) => 2e-5 * s ** -0.06), g0: 2e-5 }
    expect(powerLaw(drift).exponent).toBeCloseTo(0.06, 9)
    expect(powerLaw(drift).aic).toBeLessThan(stretchedExponential(drift).aic)
    const g = t.map((s) => 2e-5 * Math.exp(-((s / 1e5) ** 0.7)))
    const loss = { t, g, g0: 2e-5 }
    expect(stretchedExponential(loss).time).toBeCloseTo(1e5, 2)
    expect(stretchedExponential(loss).exponent).toBeCloseTo(0.7, 9)
    expect(stretchedExponential(loss).aic).toBeLessThan(powerLaw(loss).aic)
    // A tenth is lost at τ (−ln 0.9)^(1/β).
    const fine = steps(4000).map((n) => 10 ** (n / 600))
    const lost = { t: fine, g: fine.map((s) => Math.exp(-((s / 1e5) ** 0.7))), g0: 1 }
    expect(leavingTime(lost, 0.1) / (1e5 * (-Math.log(0.9)) ** (1 / 0.7))).toBeCloseTo(1, 4)
  })

  it('recover the energy of an Arrhenius law and its temperature for ten years', () => {
    const boltzmann = 8.617333262e-5 // eV/K
    const temperatures = [330, 358, 400, 430]
    const times = temperatures.map((kelvin) => 1e-9 * Math.exp(1.2 / (boltzmann * kelvin)))
    const { energy, tenYear } = arrhenius(temperatures, times)
    expect(energy).toBeCloseTo(1.2, 6)
    expect(1e-9 * Math.exp(1.2 / (boltzmann * tenYear))).toBeCloseTo(10 * 365.25 * 86_400, -3)
    expect(arrhenius([300], [1]).energy).toBeNaN()
  })

  it('find both levels of telegraph noise and how long each lasts', () => {
    const random = randomStream(3)
    let high = true
    const reads = steps(200_000).map(() => {
      if (random.uniform() < (high ? 1 / 40 : 1 / 10)) high = !high
      return (high ? 1.05 : 0.95) * (1 + 0.001 * random.normal())
    })
    const found = telegraphOf(reads, 1e-3)
    expect(found.amplitude * 1.03).toBeCloseTo(0.1, 2)
    expect(found.high).toBeCloseTo(0.04, 2)
    expect(found.low).toBeCloseTo(0.01, 3)
    const white = steps(5000).map(() => 1 + 0.01 * random.normal())
    expect(telegraphOf(white, 1).amplitude).toBeNaN()
  })
})

describe('figures of populations', () => {
  it('give Wilson intervals as published', () => {
    // Newcombe (1998) Stat. Med. 17:857, table I, method 3: 81 of 263 and 0 of 20.
    const some = wilsonInterval(81, 263)
    expect([some.low, some.high].map((x) => Number(x.toFixed(4)))).toEqual([0.2553, 0.3662])
    const none = wilsonInterval(0, 20)
    expect([none.low, none.high].map((x) => Number(x.toFixed(4)))).toEqual([0, 0.1611])
  })

  it('measure the distance from a normal law', () => {
    const random = randomStream(1)
    const normal = steps(4000).map(() => 5 + 2 * random.normal())
    expect(distanceFromNormal(normal)).toBeLessThan(0.0143) // 5 % point of Lilliefors, 0.886 / √N
    const uniform = steps(4000).map((n) => n / 4000)
    // The largest |Φ((u − ½)√12) − u| over u is 0.0572.
    expect(distanceFromNormal(uniform)).toBeCloseTo(0.0572, 3)
    expect(distanceFromNormal([1, 1, 1])).toBeNaN()
  })

  it('know medians, and that equal numbers do not differ', () => {
    expect(medianOf([3, 1, 2, 10])).toBe(2.5)
    expect(deviationOf([0.1, 0.1, 0.1])).toBe(0)
  })
})

describe('figures of pulses and spikes', () => {
  it('find amplitudes, slopes and windows', () => {
    expect(reachedAt([0, 1, 2], [0, 0.2, 1], 0.5)).toBeCloseTo(1.375, 12)
    expect(reachedAt([0, 1], [0, 0.2], 0.5)).toBeNaN()
    const volts = [1, 1.2, 1.4]
    const slope = voltsPerDecade(
      volts,
      volts.map((v) => 10 ** (-v / 0.1))
    )
    expect(slope).toBeCloseTo(0.1, 9)
    const delays = steps(41).map((n) => (n - 20) / 200)
    const window = delays.map((d) => Math.sign(d) * Math.exp(-Math.abs(d) / (d > 0 ? 0.02 : 0.04)))
    expect(windowTime(delays, window, 1)).toBeCloseTo(0.02, 9)
    expect(windowTime(delays, window, -1)).toBeCloseTo(0.04, 9)
  })
})
