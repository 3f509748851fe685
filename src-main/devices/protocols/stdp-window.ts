import { ok, type Result } from '../../../src-shared/result'
import { meanOf } from '../figures/statistics'
import { windowTime } from '../figures/stdp'
import { follow } from '../integrate/follow'
import { difference } from '../integrate/shapes'
import type { Waveform } from '../integrate/waveform'
import { isVoltageDevice, numberOf, type Device, type DeviceValues } from '../models/device-model'
import { reachOf } from '../nonidealities/reach-of'
import { integer, plainNumber, quantity } from '../parameter'
import { evenly } from './grid'
import { pulsesOfDevice } from './programming-pulses'
import { column, CurveRows, defineProtocol, type Subject } from './protocol'

export const stdpWindow = defineProtocol({
  id: 'stdp-window',
  title: { en: 'STDP window', ko: 'STDP 창' },
  summary: {
    en: 'A spike waveform on each side, a delay apart: the device sees post minus pre, and changes where both overlap. A device that only knows pulses gets as many of them as an exponential window of the delay asks for.',
    ko: '양쪽에 스파이크 파형을 지연을 두고 겁니다. 소자는 시냅스 후 전압에서 시냅스 전 전압을 뺀 값을 받아 두 파형이 겹칠 때 변합니다. 펄스만 정의된 소자에는 지연의 지수 창이 요구하는 수만큼 펄스를 겁니다.'
  },
  drives: 'pulses',
  parameters: {
    range: quantity(
      '\\Delta t_\\mathrm{max}',
      0.1,
      's',
      { en: 'Largest delay', ko: '최대 지연' },
      { above: 0 }
    ),
    delays: integer('n', 41, { en: 'Delays', ko: '지연의 수' }, { min: 3, max: 100_001 }),
    pairs: integer('N', 1, { en: 'Pairs of each', ko: '지연당 쌍의 수' }, { min: 1, max: 100_000 }),
    setAmplitude: quantity('V_\\mathrm{set}', 1, 'V', { en: 'Set amplitude', ko: '셋 진폭' }),
    setWidth: quantity(
      't_\\mathrm{set}',
      1e-7,
      's',
      { en: 'Set width', ko: '셋 폭' },
      { above: 0 }
    ),
    resetAmplitude: quantity('V_\\mathrm{reset}', -1, 'V', {
      en: 'Reset amplitude',
      ko: '리셋 진폭'
    }),
    resetWidth: quantity(
      't_\\mathrm{reset}',
      1e-7,
      's',
      { en: 'Reset width', ko: '리셋 폭' },
      { above: 0 }
    ),
    peak: plainNumber(
      'p',
      0.6,
      { en: 'Peak of a spike', ko: '스파이크 꼭대기' },
      {
        min: 0,
        max: 10,
        meaning: {
          en: 'As a share of the set amplitude; it lasts as long as the set width.',
          ko: '셋 진폭에 대한 비율이며, 셋 폭만큼 이어집니다.'
        }
      }
    ),
    tail: plainNumber(
      'q',
      0.6,
      { en: 'Tail of a spike', ko: '스파이크 꼬리' },
      {
        min: 0,
        max: 10,
        meaning: {
          en: 'As a share of the set amplitude, of the other sign; it falls to zero in a straight line.',
          ko: '셋 진폭에 대한 비율(부호는 반대)이며, 직선으로 0까지 줄어듭니다.'
        }
      }
    ),
    tailTime: quantity(
      't_\\mathrm{tail}',
      0.05,
      's',
      { en: 'Length of the tail', ko: '꼬리 길이' },
      {
        above: 0,
        meaning: {
          en: 'For devices that only know pulses, the time constant of the window.',
          ko: '펄스만 정의된 소자에서는 창의 시간 상수입니다.'
        }
      }
    ),
    maxPulses: integer(
      'n_\\mathrm{max}',
      10,
      { en: 'Pulses at zero delay', ko: '지연 0의 펄스 수' },
      {
        min: 1,
        max: 100_000,
        meaning: {
          en: 'For devices that only know pulses.',
          ko: '펄스만 정의된 소자에 쓰입니다.'
        }
      }
    ),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  ofDevice: {
    ...pulsesOfDevice,
    readVoltage: 'readVoltage'
  },
  columns: [
    { name: 'delay', unit: 's', label: { en: 'post − pre', ko: '시냅스 후 − 시냅스 전' } },
    { name: 'before', unit: 'S', label: { en: 'before', ko: '이전' } },
    { name: 'after', unit: 'S', label: { en: 'after', ko: '이후' } },
    { name: 'change', unit: '1', label: { en: 'relative change', ko: '상대 변화' } }
  ],
  axes: { x: 'delay', y: 'change' },
  figures: ['stdpPotentiation', 'stdpDepression', 'stdpTimePlus', 'stdpTimeMinus'],
  // A quarter of the tail apart, where both overlap.
  waveform: (values) => {
    const spike = spikeOf(values)
    return difference(spike, spike, numberOf(values, 'tailTime') / 4, 0)
  },
  measure: (subject, values) => {
    const read = numberOf(values, 'readVoltage')
    const { low, high } = reachOf(subject.make(), read)
    const device = subject.make()
    const range = numberOf(values, 'range')
    const rows = new CurveRows(stdpWindow.columns.map(({ name }) => name))
    for (const delay of evenly(-range, range, numberOf(values, 'delays'))) {
      device.programme((low + high) / 2)
      const before = device.value(read)
      for (let n = 0; n < numberOf(values, 'pairs'); n++) {
        const paired = pair(device, delay, values, subject)
        if (!paired.ok) return paired
      }
      const after = device.value(read)
      rows.add(delay, before, after, after / before - 1)
    }
    return ok(rows.curve())
  },
  evaluate: (curves) => {
    const delays = Array.from(column(curves[0], 'delay'))
    const changes = delays.map((_, n) =>
      meanOf(curves.map((curve) => column(curve, 'change')[n] ?? NaN))
    )
    return {
      stdpPotentiation: Math.max(...changes),
      stdpDepression: Math.min(...changes),
      stdpTimePlus: windowTime(delays, changes, 1),
      stdpTimeMinus: windowTime(delays, changes, -1)
    }
  },
  equations: [
    'v(t) = v_\\mathrm{post}(t) - v_\\mathrm{pre}(t), \\quad n = \\mathrm{round}(n_\\mathrm{max}\\,e^{-|\\Delta t|/t_\\mathrm{tail}})'
  ],
  sources: ['Zamarreño-Ramos et al. (2011) Front. Neurosci. 5:26 (overlapping spikes)']
})

function pair(
  device: Device,
  delay: number,
  values: DeviceValues,
  { about, random }: Subject
): Result<unknown> {
  if (isVoltageDevice(device)) {
    const spike = spikeOf(values)
    const post = Math.max(0, delay)
    return follow(device, difference(spike, spike, post, Math.max(0, -delay)), [], {
      model: about.id,
      random
    })
  }
  const share = Math.exp(-Math.abs(delay) / numberOf(values, 'tailTime'))
  const way = delay > 0 ? 'set' : 'reset'
  const pulse = {
    amplitude: numberOf(values, `${way}Amplitude`),
    width: numberOf(values, `${way}Width`)
  }
  const count = delay === 0 ? 0 : Math.round(numberOf(values, 'maxPulses') * share)
  for (let n = 0; n < count; n++) device.pulse(pulse, random)
  return ok(null)
}

/** A short peak toward setting, then a long tail of the other sign. */
function spikeOf(values: DeviceValues): Waveform {
  const amplitude = numberOf(values, 'setAmplitude')
  const peak = numberOf(values, 'peak') * amplitude
  return {
    segments: [
      { duration: numberOf(values, 'setWidth'), from: peak, to: peak },
      {
        duration: numberOf(values, 'tailTime'),
        from: -numberOf(values, 'tail') * amplitude,
        to: 0
      }
    ],
    repeats: 1
  }
}
