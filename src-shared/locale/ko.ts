import { units } from './ko/units'
import { problems } from './ko/problems'
import { failures } from './ko/failures'
import { metrics } from './ko/metrics'
import { app } from './ko/app'
import { notebook } from './ko/notebook'
import { networks } from './ko/networks'
import { drawing } from './ko/drawing'
import { charts } from './ko/charts'
import { reports } from './ko/reports'
import { reporting } from './ko/reporting'
import { cli } from './ko/cli'
import { compare } from './ko/compare'
import { crossbars } from './ko/crossbars'
import { desktop } from './ko/desktop'
import { devices } from './ko/devices'
import { emulation } from './ko/emulation'
import { fitting } from './ko/fitting'
import { hardware } from './ko/hardware'
import { hardwareFields } from './ko/hardware-fields'
import { manual } from './ko/manual'
import { importing } from './ko/importing'
import { log } from './ko/log'
import { mapping } from './ko/mapping'
import { measurements } from './ko/measurements'
import { estimates } from './ko/estimates'
import { memories } from './ko/memories'
import { presets } from './ko/presets'
import { shell } from './ko/shell'
import { sweeps } from './ko/sweeps'
import { watching } from './ko/watching'
import type { en } from './en'
import type { Translation } from './translation'

/** Korean texts, with the keys of the English ones. */
export const ko: Translation<typeof en> = {
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
