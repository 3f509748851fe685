import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices/describe-devices'
import { measureUnit } from '../../../src-main/devices/measure/measure-unit'
import { protocols } from '../../../src-main/devices/protocols'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import { characterisationSchema } from '../../../src-shared/experiments/characterisation/schema'

const catalogue = describeDevices()

function planOf(parts: object) {
  const document = characterisationSchema.parse({
    format: 'engram-experiment',
    version: 1,
    kind: 'characterisation',
    name: 'test',
    ...parts
  })
  const { characterisation, problems } = resolveCharacterisation(document, catalogue)
  if (!characterisation) throw new Error(JSON.stringify(problems))
  return characterisation
}

/** The figures of one unit by name. */
function figuresOf(plan: ReturnType<typeof planOf>, unit: number) {
  const result = measureUnit(plan, unit, () => true)
  if (!result.ok || !result.value) throw new Error('not measured')
  const protocol = protocols.find(({ id }) => id === plan.protocols[0]?.model)
  const { figures, columns } = result.value
  return {
    columns,
    figures: Object.fromEntries((protocol?.figures ?? []).map((id, i) => [id, figures[i]]))
  }
}

describe('a train of pulses', () => {
  it('finds the labels that the exponential model was given', () => {
    const plan = planOf({
      devices: [
        {
          name: 'A',
          model: 'pulse-exponential',
          parameters: {
            cycleSpread: 0,
            nonlinearityUp: 2.2,
            nonlinearityDown: -3.3,
            levelsUp: 40,
            levelsDown: 40,
            conductanceMin: '2 uS',
            conductanceMax: '80 uS'
          }
        }
      ],
      protocols: [
        { name: 'train', model: 'pulse-train', parameters: { pulsesUp: 40, pulsesDown: 40 } }
      ]
    })
    const { figures } = figuresOf(plan, 0)
    expect(figures['nonlinearityUp']).toBeCloseTo(2.2, 6)
    expect(figures['nonlinearityDown']).toBeCloseTo(-3.3, 6)
    expect(figures['dynamicRange']).toBeCloseTo(40, 9)
  })
})
