import { crossbarSchema } from '../../../src-shared/experiments/crossbar/schema'
import type { RunDetail } from '../../../src-shared/contract/runs'
import { characterisationIn } from '../figures/characterised'
import { html, type Content } from '../markup'
import { deviceTable, deviceTitle } from '../parameters/device'
import { familiesOf } from '../parameters/differences'
import { differsIn } from '../parameters/differs-in'
import type { ParameterContext } from '../parameters/network'
import type { Section } from '../report'
import { runLabel } from '../run-label'
import { trustLegend } from '../trust'

/** What the devices of the runs are: every parameter with its trust mark and source. */
export const section: Section = {
  id: 'devices',
  heading: ({ t }) => t('reports.sections.devices'),
  write: (report) => {
    const families = familiesOf(report.runs.map(({ detail }) => detail))
    const parts = families.flatMap(({ runs, differences }) => {
      const [first] = runs
      if (!first) return []
      const { t, catalogue } = report
      const context = { t, catalogue, differs: differsIn(differences) }
      const labels = families.length > 1 ? `${runs.map(runLabel).join(', ')} ` : ''
      return devicesOf(first, labels, context)
    })
    return parts.length === 0 ? null : html`${trustLegend(report.t)} ${parts}`
  }
}

function devicesOf(run: RunDetail, labels: string, context: ParameterContext): Content[] {
  const measured = characterisationIn(run)
  if (measured) {
    return measured.devices.map(
      (device, i) =>
        html`<h3>${labels}${device.name} <small>${deviceTitle(device, context)}</small></h3>
          ${deviceTable(device, context, ['devices', i])}`
    )
  }
  const { device } = crossbarSchema.safeParse(run.document).data ?? {}
  return device
    ? [
        html`<h3>${labels}${deviceTitle(device, context)}</h3>
          ${deviceTable(device, context, ['device'])}`
      ]
    : []
}
