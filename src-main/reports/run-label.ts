import type { RunSummary } from '../../src-shared/contract/runs'

/** How a run is called in tables and captions: its number. */
export const runLabel = (run: RunSummary): string => `#${run.number}`
