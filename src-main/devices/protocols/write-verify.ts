import { ok } from '../../../src-shared/result'
import { finite, meanOf } from '../figures/statistics'
import { numberOf } from '../models/device-model'
import { reachOf } from '../nonidealities/reach-of'
import { integer, plainNumber, quantity } from '../parameter'
import { evenly } from './grid'
import { programmingPulses, pulsesOfDevice } from './programming-pulses'
import { column, CurveRows, defineProtocol } from './protocol'

export const writeVerify = defineProtocol({
  id: 'write-verify',
  title: { en: 'Write and verify', ko: '쓰기·확인' },
  summary: {
    en: 'Levels between the lowest and the highest value are aimed at: pulses up or down, each followed by a read, until the read lies within the tolerance or the pulses are used up.',
    ko: '최저값과 최고값 사이의 수준을 목표로 삼아, 읽은 값이 허용 오차 안에 들거나 펄스를 다 쓸 때까지 위나 아래로 펄스를 걸고 매번 읽습니다.'
  },
  drives: 'pulses',
  parameters: {
    levels: integer('L', 8, { en: 'Levels', ko: '수준의 수' }, { min: 2, max: 10_000 }),
    tolerance: plainNumber(
      '\\epsilon',
      0.02,
      { en: 'Tolerance', ko: '허용 오차' },
      {
        above: 0,
        max: 1,
        meaning: { en: 'As a share of the range.', ko: '범위에 대한 비율입니다.' }
      }
    ),
    maxPulses: integer(
      'n_\\mathrm{max}',
      200,
      { en: 'Pulses of a level at most', ko: '한 수준의 최대 펄스 수' },
      { min: 1, max: 1_000_000 }
    ),
    ...programmingPulses,
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  ofDevice: {
    ...pulsesOfDevice,
    readVoltage: 'readVoltage'
  },
  columns: [
    { name: 'level', unit: '1', label: { en: 'level', ko: '수준' } },
    { name: 'target', unit: 'S', label: { en: 'target', ko: '목표' } },
    { name: 'conductance', unit: 'S', label: { en: 'conductance', ko: '전도도' } },
    { name: 'pulses', unit: '1', label: { en: 'pulses', ko: '펄스 수' } },
    { name: 'error', unit: '1', label: { en: 'error', ko: '오차' } },
    { name: 'energy', unit: 'J', label: { en: 'energy', ko: '에너지' } }
  ],
  axes: { x: 'target', y: 'conductance' },
  figures: ['levelsReached', 'pulsesToTarget', 'targetError', 'energyPerWrite'],
  measure: ({ make, random }, values) => {
    const read = numberOf(values, 'readVoltage')
    const { low, high } = reachOf(make(), read)
    const device = make()
    device.programme(0)
    const up = { amplitude: numberOf(values, 'setAmplitude'), width: numberOf(values, 'setWidth') }
    const down = {
      amplitude: numberOf(values, 'resetAmplitude'),
      width: numberOf(values, 'resetWidth')
    }
    const tolerance = numberOf(values, 'tolerance') * (high - low)
    const rows = new CurveRows(writeVerify.columns.map(({ name }) => name))
    for (const [n, target] of evenly(low, high, numberOf(values, 'levels')).entries()) {
      let reached = device.read(read, random)
      let [pulses, energy] = [0, 0]
      while (Math.abs(reached - target) > tolerance && pulses < numberOf(values, 'maxPulses')) {
        energy += device.pulse(reached < target ? up : down, random).energy
        reached = device.read(read, random)
        pulses++
      }
      rows.add(n + 1, target, reached, pulses, (reached - target) / (high - low), energy)
    }
    return ok(rows.curve())
  },
  evaluate: (curves, values) => {
    const all = (name: string): number[] =>
      curves.flatMap((curve) => Array.from(column(curve, name)))
    const errors = all('error')
    const tolerance = numberOf(values, 'tolerance')
    return {
      levelsReached: errors.filter((error) => Math.abs(error) <= tolerance).length / errors.length,
      pulsesToTarget: meanOf(all('pulses')),
      targetError: Math.sqrt(meanOf(errors.map((error) => error ** 2))),
      energyPerWrite: meanOf(finite(all('energy')))
    }
  },
  equations: [],
  sources: []
})
