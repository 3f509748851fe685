import { units } from './en/units'
import { problems } from './en/problems'
import { failures } from './en/failures'
import { metrics } from './en/metrics'
import { app } from './en/app'
import { notebook } from './en/notebook'
import { networks } from './en/networks'
import { drawing } from './en/drawing'
import { charts } from './en/charts'
import { reports } from './en/reports'
import { reporting } from './en/reporting'
import { cli } from './en/cli'
import { compare } from './en/compare'
import { crossbars } from './en/crossbars'
import { desktop } from './en/desktop'
import { devices } from './en/devices'
import { emulation } from './en/emulation'
import { fitting } from './en/fitting'
import { hardware } from './en/hardware'
import { hardwareFields } from './en/hardware-fields'
import { manual } from './en/manual'
import { importing } from './en/importing'
import { log } from './en/log'
import { mapping } from './en/mapping'
import { measurements } from './en/measurements'
import { estimates } from './en/estimates'
import { memories } from './en/memories'
import { presets } from './en/presets'
import { shell } from './en/shell'
import { sweeps } from './en/sweeps'
import { watching } from './en/watching'

/** English texts: one file a topic. The keys are the program's keys. */
export const en = {
  units,
  problems,
  failures,
  metrics,
  app,
  notebook,
  networks,
  drawing,
  charts,
  reports,
  reporting,
  cli,
  compare,
  crossbars,
  desktop,
  devices,
  emulation,
  fitting,
  hardware,
  hardwareFields,
  manual,
  importing,
  log,
  mapping,
  measurements,
  estimates,
  memories,
  presets,
  shell,
  sweeps,
  watching
}
