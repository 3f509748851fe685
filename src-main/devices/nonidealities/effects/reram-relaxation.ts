import { textOf } from '../../models/device-model'
import { choice } from '../../parameter'
import { clocked } from '../clock'
import { delegate } from '../delegate'
import { cmoReadDeviation, cmoRelaxation, wanRelaxation } from '../laws/reram-relaxation'
import { defineNonideality } from '../nonideality'
import { reshape } from '../reshape'

/** Ranges in which the two laws were measured, S. */
const measured = { cmo: 88.19e-6, wan: 40e-6 } as const

export const reramRelaxation = defineNonideality({
  id: 'reram-relaxation',
  title: { en: 'Relaxation of ReRAM', ko: 'ReRAM 완화' },
  summary: {
    en: 'A programmed filament relaxes: conductances spread and shift with the logarithm of time, as measured on two technologies. Sizes grow with the range in use.',
    ko: '프로그래밍된 필라멘트가 완화되어 전도도가 시간의 로그에 따라 퍼지고 이동합니다. 두 기술의 측정값이며, 크기는 사용하는 범위에 비례합니다.'
  },
  stage: 'time',
  parameters: {
    law: choice(
      'cmo',
      { en: 'Measured on', ko: '측정 기술' },
      {
        cmo: { en: 'CMO/HfOx, Falcone et al.', ko: 'CMO/HfOx, Falcone 등' },
        wan: { en: 'HfOx, Wan et al. 2022', ko: 'HfOx, Wan 등 2022' }
      },
      { source: 'IBM/aihwkit, inference/noise/reram.py' }
    )
  },
  around: (inner, { scale, values, readVoltage, range, events }) => {
    const cmo = textOf(values, 'law') === 'cmo'
    const size = range.high / (cmo ? measured.cmo : measured.wan)
    let draw = events.normal()
    let target = inner.value(readVoltage)
    let elapsed = 0
    const relaxed = (value: number): number => {
      // The first law says nothing of the first moment; the second includes the error of programming.
      if (cmo && elapsed === 0) return value
      const { shift, deviation } = cmo
        ? cmoRelaxation(elapsed)
        : wanRelaxation(elapsed, target / range.high)
      return value + scale * size * (shift + deviation * draw)
    }
    const device = reshape(
      inner,
      readVoltage,
      relaxed,
      clocked(
        inner,
        (aimed) => {
          elapsed = 0
          draw = events.normal()
          target = aimed ?? inner.value(readVoltage)
        },
        (seconds) => {
          elapsed += seconds
        }
      )
    )
    if (!cmo) return device
    return delegate(device, {
      read: (voltage, stream) => {
        const value = device.read(voltage, stream)
        const deviation = scale * size * cmoReadDeviation(value / size, elapsed)
        return deviation > 0 ? Math.max(0, value + deviation * stream.normal()) : value
      }
    })
  },
  equations: [
    '\\text{CMO/HfO}_x: \\; G(t) = G - 0.0890 \\ln t + (0.0420 \\ln t + 0.4118)\\,\\xi \\;\\; [\\mu\\mathrm{S}]',
    '\\text{Wan et al.}: \\; G(t) = G + \\sigma_t(G/G_\\mathrm{max})\\,\\xi, \\quad \\sigma_t \\text{ a polynomial at 1 s, 1 day, 2 days}'
  ],
  sources: [
    'Wan et al. (2022) Nature 608:504–512',
    'Falcone et al., CMO/HfOx ReRAM, as fitted in IBM/aihwkit, inference/noise/reram.py'
  ]
})
