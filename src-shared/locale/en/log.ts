export const log = {
  started: 'Started on {threads} threads.',
  done: 'Finished after {seconds} s.',
  cancelled: 'Cancelled after {seconds} s; what had been recorded is kept.'
}
