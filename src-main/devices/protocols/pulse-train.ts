import { ok } from '../../../src-shared/result'
import { asymmetry, branchGap, linearityError, symmetryOf } from '../figures/branch-shape'
import { cycleSpread, stepStatistics } from '../figures/cycle-spread'
import { deviceToDevice } from '../figures/device-to-device'
import { fitNonlinearity } from '../figures/nonlinearity-fit'
import { statesOf } from '../figures/pulse-response'
import { rangeOf } from '../figures/range-of'
import { finite, meanOf } from '../figures/statistics'
import { numberOf, textOf, type DeviceValues } from '../models/device-model'
import { choice, integer, plainNumber, quantity } from '../parameter'
import { programmingPulses, pulsesOfDevice } from './programming-pulses'
import { column, CurveRows, defineProtocol, type Curve, type Figures } from './protocol'

const most = 1_000_000

export const pulseTrain = defineProtocol({
  id: 'pulse-train',
  title: { en: 'Potentiation and depression', ko: '강화·약화 펄스열' },
  summary: {
    en: 'Trains of pulses up and down with a read after each: all alike, or growing in amplitude or width from pulse to pulse.',
    ko: '올리는 펄스열과 내리는 펄스열을 걸고 펄스마다 읽습니다. 펄스는 모두 같거나, 진폭 또는 폭이 펄스마다 커집니다.'
  },
  drives: 'pulses',
  parameters: {
    scheme: choice(
      'identical',
      { en: 'Scheme', ko: '방식' },
      {
        identical: { en: 'identical pulses', ko: '동일 펄스' },
        amplitude: { en: 'growing amplitude', ko: '진폭 증가' },
        width: { en: 'growing width', ko: '폭 증가' }
      }
    ),
    pulsesUp: integer(
      'P_\\mathrm{up}',
      100,
      { en: 'Pulses up', ko: '강화 펄스 수' },
      { min: 1, max: most }
    ),
    pulsesDown: integer(
      'P_\\mathrm{dn}',
      100,
      { en: 'Pulses down', ko: '약화 펄스 수' },
      { min: 1, max: most }
    ),
    cycles: integer('n', 1, { en: 'Cycles', ko: '사이클 수' }, { min: 1, max: most }),
    ...programmingPulses,
    amplitudeStep: quantity(
      '\\Delta V',
      0.01,
      'V',
      { en: 'Amplitude step', ko: '진폭 증가량' },
      {
        min: 0,
        meaning: {
          en: 'With growing amplitude, what each pulse has more than the one before, away from zero.',
          ko: '진폭 증가 방식에서 펄스마다 0에서 멀어지는 쪽으로 커지는 양입니다.'
        }
      }
    ),
    widthFactor: plainNumber(
      'q',
      1.1,
      { en: 'Width factor', ko: '폭의 배율' },
      {
        above: 0,
        meaning: {
          en: 'With growing width, how many times as long each pulse is as the one before.',
          ko: '폭 증가 방식에서 앞 펄스의 폭에 곱하는 배율입니다.'
        }
      }
    ),
    start: choice(
      'lowest',
      { en: 'Start', ko: '시작 상태' },
      {
        lowest: { en: 'lowest value', ko: '최저값' },
        made: { en: 'as it was made', ko: '만들어진 상태' }
      }
    ),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' }),
    readTime: quantity(
      't_\\mathrm{read}',
      1e-6,
      's',
      { en: 'Read time', ko: '읽기 시간' },
      { above: 0 }
    ),
    pause: quantity(
      't_\\mathrm{pause}',
      0,
      's',
      { en: 'Pause', ko: '휴지 시간' },
      {
        min: 0,
        meaning: {
          en: 'Between a pulse and its read; the device ages in it.',
          ko: '펄스와 읽기 사이의 시간이며, 그동안 소자가 노화합니다.'
        }
      }
    ),
    temperature: quantity('T', 300, 'K', { en: 'Temperature', ko: '온도' }, { above: 0 })
  },
  ofDevice: {
    ...pulsesOfDevice,
    readVoltage: 'readVoltage'
  },
  columns: [
    { name: 'pulse', unit: '1', label: { en: 'pulse', ko: '펄스' } },
    { name: 'cycle', unit: '1', label: { en: 'cycle', ko: '사이클' } },
    { name: 'direction', unit: '1', label: { en: 'direction', ko: '방향' } },
    { name: 'amplitude', unit: 'V', label: { en: 'amplitude', ko: '진폭' } },
    { name: 'width', unit: 's', label: { en: 'width', ko: '폭' } },
    { name: 'conductance', unit: 'S', label: { en: 'conductance', ko: '전도도' } },
    { name: 'energy', unit: 'J', label: { en: 'energy', ko: '에너지' } }
  ],
  axes: { x: 'pulse', y: 'conductance' },
  figures: [
    'gMax',
    'gMin',
    'dynamicRange',
    'memoryWindow',
    'states',
    'nonlinearityUp',
    'nonlinearityDown',
    'curvatureUp',
    'curvatureDown',
    'fitUp',
    'fitDown',
    'linearityErrorUp',
    'linearityErrorDown',
    'asymmetry',
    'asymmetryGap',
    'symmetryPoint',
    'cycleToCycle',
    'stepSpread',
    'stepSignalToNoise',
    'energyPerPulse',
    'readEnergy',
    'writeTime'
  ],
  measure: ({ make, random }, values) => {
    const device = make()
    const readVoltage = numberOf(values, 'readVoltage')
    const pause = numberOf(values, 'pause')
    const temperature = numberOf(values, 'temperature')
    const rows = new CurveRows(pulseTrain.columns.map(({ name }) => name))
    if (textOf(values, 'start') === 'lowest') device.programme(0)
    rows.add(0, 1, 0, 0, 0, device.read(readVoltage, random), 0)
    let count = 0
    for (let cycle = 1; cycle <= numberOf(values, 'cycles'); cycle++) {
      for (const direction of [1, -1] as const) {
        for (const pulse of trainOf(values, direction)) {
          const { energy } = device.pulse(pulse, random)
          if (pause > 0) device.age(pause, temperature, random)
          const value = device.read(readVoltage, random)
          rows.add(++count, cycle, direction, pulse.amplitude, pulse.width, value, energy)
        }
      }
    }
    return ok(rows.curve())
  },
  evaluate: (curves, values, { reads }) => figuresOf(curves, values, reads === 'capacitance'),
  sumUp: ({ gMax, gMin }) => deviceToDevice(gMax ?? [], gMin ?? []),
  equations: [
    'y(x) = \\frac{1 - e^{-x/A}}{1 - e^{-1/A}}, \\quad x = n/P, \\quad y = \\frac{G - G_\\mathrm{min}}{G_\\mathrm{max} - G_\\mathrm{min}}'
  ],
  sources: ['Chen, Peng & Yu (2018) IEEE Trans. CAD 37:3067–3080 (NeuroSim)']
})

/** The pulses of one branch. */
function trainOf(values: DeviceValues, direction: 1 | -1) {
  const isUp = direction === 1
  const amplitude = numberOf(values, isUp ? 'setAmplitude' : 'resetAmplitude')
  const width = numberOf(values, isUp ? 'setWidth' : 'resetWidth')
  const scheme = textOf(values, 'scheme')
  const step = scheme === 'amplitude' ? Math.sign(amplitude) * numberOf(values, 'amplitudeStep') : 0
  const factor = scheme === 'width' ? numberOf(values, 'widthFactor') : 1
  return Array.from({ length: numberOf(values, isUp ? 'pulsesUp' : 'pulsesDown') }, (_, n) => ({
    amplitude: amplitude + n * step,
    width: width * factor ** n
  }))
}

/** The values of every cycle of every repeat, each branch with the value before its first pulse. */
function branchesOf(curves: readonly Curve[], up: number, down: number) {
  const ups: number[][] = []
  const downs: number[][] = []
  for (const curve of curves) {
    const g = column(curve, 'conductance')
    for (let from = 0; from + up + down < g.length; from += up + down) {
      ups.push(Array.from(g.subarray(from, from + up + 1)))
      downs.push(Array.from(g.subarray(from + up, from + up + down + 1)))
    }
  }
  return { ups, downs }
}

const meanBranch = (branches: readonly (readonly number[])[]): number[] =>
  (branches[0] ?? []).map((_, n) => meanOf(branches.map((branch) => branch[n] ?? NaN)))

function figuresOf(curves: readonly Curve[], values: DeviceValues, isCapacitive: boolean): Figures {
  const { ups, downs } = branchesOf(
    curves,
    numberOf(values, 'pulsesUp'),
    numberOf(values, 'pulsesDown')
  )
  const [up, down] = [meanBranch(ups), meanBranch(downs)]
  const [low, high] = rangeOf([...up, ...down])
  const [rise, fall] = [fitNonlinearity(up), fitNonlinearity(down)]
  const steps = stepStatistics(ups)
  const trains = ups.map((branch, n) => [...branch, ...(downs[n] ?? []).slice(1)])
  const energies = curves.flatMap((curve) => Array.from(column(curve, 'energy').subarray(1)))
  const read = numberOf(values, 'readVoltage') ** 2
  const readTime = isCapacitive ? 1 : numberOf(values, 'readTime')
  return {
    gMax: high,
    gMin: low,
    dynamicRange: high / low,
    memoryWindow: high - low,
    states: statesOf(up),
    nonlinearityUp: rise.label,
    nonlinearityDown: fall.label,
    curvatureUp: known(rise.curvature),
    curvatureDown: known(fall.curvature),
    fitUp: rise.r2,
    fitDown: fall.r2,
    linearityErrorUp: linearityError(up),
    linearityErrorDown: linearityError(down),
    [asymmetry.id]: Math.abs(rise.label - fall.label),
    asymmetryGap: branchGap(up, down),
    symmetryPoint: symmetryOf(up, down),
    cycleToCycle: cycleSpread(trains, high - low),
    stepSpread: steps.spread,
    stepSignalToNoise: steps.signalToNoise,
    energyPerPulse: meanOf(finite(energies)),
    readEnergy: read * meanOf([...up, ...down]) * readTime,
    writeTime: Math.max(timeOf(up, trainOf(values, 1)), timeOf(down, trainOf(values, -1)))
  }
}

/** A straight line has no curvature. */
const known = (value: number): number => (Number.isFinite(value) ? value : NaN)

/** Pulse time between 5 % and 95 % of a branch's range, s. @param pulses those after its first value */
function timeOf(branch: readonly number[], pulses: readonly { readonly width: number }[]): number {
  const [low, high] = rangeOf(branch)
  if (!(high > low)) return NaN
  return pulses.reduce((sum, { width }, n) => {
    const share = ((branch[n + 1] ?? NaN) - low) / (high - low)
    return share >= 0.05 && share <= 0.95 ? sum + width : sum
  }, 0)
}
