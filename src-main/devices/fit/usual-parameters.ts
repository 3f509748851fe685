/**
 * Parameters that are estimated when nobody says which: those that a curve of the kind can tell apart. Of two
 * that only act together (thickness and mobility) one is left as it is. Other models: see `choose-free.ts`.
 */
export const usualParameters: Readonly<Record<string, readonly string[]>> = {
  'linear-ion-drift': ['resistanceOn', 'resistanceOff', 'mobility'],
  vteam: [
    'resistanceOn',
    'resistanceOff',
    'thresholdOff',
    'thresholdOn',
    'speedOff',
    'speedOn',
    'powerOff',
    'powerOn'
  ],
  yakopcic: [
    'amplitudePositive',
    'amplitudeNegative',
    'curvature',
    'thresholdPositive',
    'thresholdNegative',
    'speedPositive',
    'speedNegative',
    'pointPositive',
    'pointNegative',
    'decayPositive',
    'decayNegative'
  ],
  'step-constant': ['stepSize', 'asymmetry'],
  'step-linear': ['stepSize', 'asymmetry', 'gammaUp', 'gammaDown'],
  'step-soft-bounds': ['stepSize', 'asymmetry'],
  'step-exponential': [
    'stepSize',
    'asymmetry',
    'amplitudeUp',
    'amplitudeDown',
    'gammaUp',
    'gammaDown'
  ],
  'step-power': ['stepSize', 'asymmetry', 'gammaUp', 'gammaDown']
}
