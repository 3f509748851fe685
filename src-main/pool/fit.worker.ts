import { fitStep, type FitPart, type FitPlan } from './fit-plan'
import { workOnUnits } from './unit-worker'

// Searches for parameters of device models, start by start.

workOnUnits<FitPlan, FitPart>(fitStep, () => [])
