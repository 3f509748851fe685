export const log = {
  started: 'Started on {threads} threads.',
  stimulusChanged:
    'At {timeMs} ms (step {step}) “{field}” of “{stimulus}” changed from {old} to {new}.',
  stimulusTooLate:
    'The run ended before “{field}” of “{stimulus}” could change from {old} to {new}.',
  done: 'Finished after {seconds} s.',
  suspended: 'Suspended after {seconds} s, as Engram was closed; it can be resumed.',
  resumed: 'Resumed from the checkpoint at {timeMs} ms.',
  noCheckpoint: 'A checkpoint could not be kept; the run goes on without it.',
  checkpointTooLarge:
    'No checkpoints are made: one would take {megabytes} MB, and at most 2,048 MB are kept.',
  deviceFailed: 'Device {index} of {device} could not be measured by {protocol}.',
  cancelled: 'Cancelled after {seconds} s; what had been recorded is kept.',
  mappingStarted: 'Chips: {chips}; catalogue of {catalogue}.'
}
