import type { ResolvedCrossbar } from '../../src-shared/experiments/crossbar/resolved'

/** What the worker of a crossbar is given. */
export interface CrossbarPlan {
  readonly crossbar: ResolvedCrossbar
  /** The compiled kernels. */
  readonly kernel: WebAssembly.Module
}

/** Steps that the worker counts to. */
export const crossbarSteps = 100
