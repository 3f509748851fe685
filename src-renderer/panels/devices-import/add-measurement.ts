import { addMeasurement as edit } from '../../../src-shared/experiments/characterisation/edits'
import { asJson } from '../../../src-shared/experiments/network/edits/items'
import type { ReadMeasurement } from '../../../src-shared/contract/measurements'
import { measurementForDocument } from '../../../src-shared/fits/measurement-for-document'
import { useText } from '../../ui/text'
import { useDeviceSelection } from '../../stores/device-selection'
import { useExperiments } from '../../stores/experiments'
import { useOpenExperiment } from '../../stores/open-experiment'

/** Puts a measurement into the characterisation in front; where there is none, into a new one. */
export async function addMeasurement(read: ReadMeasurement, name: string): Promise<void> {
  const open = useOpenExperiment()
  const measurement = measurementForDocument(read, name)
  if (open.characterisation) {
    const index = open.characterisation.measurements?.length ?? 0
    open.edit(edit(open.characterisation, measurement))
    useDeviceSelection().select({ kind: 'measurements', index })
    return
  }
  const t = useText()
  const isLoop = ['voltage', 'current'].every((role) =>
    measurement.columns.some((column) => column.role === role)
  )
  const protocol = isLoop
    ? { name: t('importing.newSweep'), model: 'iv-sweep' }
    : { name: t('importing.newTrain'), model: 'pulse-train' }
  await useExperiments().create({
    format: 'engram-experiment',
    version: 1,
    kind: 'characterisation',
    name: measurement.name,
    devices: [{ name: t('importing.newDevice'), preset: 'reram-array-om' }],
    protocols: [protocol],
    measurements: [asJson(measurement)]
  })
}
