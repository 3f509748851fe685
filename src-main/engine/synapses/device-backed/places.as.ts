// Where the numbers of a device, and of what follows laws of pulses, stand in memory; constants.ts puts them there.

/** A device: state, f64; what else it keeps, f32; step of its last pulse, i32 (0: none, −1: stuck). */
export const deviceBytes: usize = 16

// Places of the constants, f64.
export const LARGEST: usize = 1 << 3
export const RATE: usize = 2 << 3
export const ASYMMETRY: usize = 3 << 3
export const PULSE_STEP: usize = 4 << 3
export const MOST_PULSES: usize = 5 << 3
export const ONE_PULSE: usize = 6 << 3
export const LEAST_TRACE: usize = 7 << 3
export const IS_PAIR: usize = 8 << 3
export const IS_SIGNED: usize = 9 << 3
export const READ_SPREAD: usize = 10 << 3
export const OWN_NOISE: usize = 11 << 3
export const STEP_SECONDS: usize = 12 << 3
export const AGE_BEFORE: usize = 13 << 3
export const RETENTION: usize = 14 << 3
export const STRETCHING: usize = 15 << 3
export const STUCK_ON: usize = 16 << 3
export const STUCK_OFF: usize = 17 << 3
export const FULL_SPAN: usize = 18 << 3
export const FULL_LOW: usize = 19 << 3
export const OFFSET: usize = 20 << 3
export const KIND: usize = 21 << 3
export const DEVICES: usize = 22 << 3
export const STRIDE: usize = 23 << 3
export const NOISE: usize = 24 << 3
export const ADDITIVE: usize = 25 << 3
export const WRITE_NOISE: usize = 26 << 3
export const KEPT: usize = 27 << 3
export const CURVE: usize = 28 << 3
export const MELTING: usize = 33 << 3
export const CHANCES: usize = 37 << 3
export const POINT: usize = 39 << 3
export const RELAX_TIME: usize = 40 << 3
export const RELAX_SHARE: usize = 41 << 3
export const SHARE_TIME: usize = 42 << 3
export const START_TIME: usize = 43 << 3
export const READ_TIME: usize = 44 << 3
export const DRIFT_SCALE: usize = 45 << 3
export const NOISE_SCALE: usize = 46 << 3
export const FULL_STATE: usize = 47 << 3
export const NODES: usize = 48 << 3
export const REFRESH_AT: usize = 49 << 3
export const REFRESH_GAIN: usize = 50 << 3
/** Parts in which conductances during pulses are summed up, 1/S; 0 where no energy follows from them. */
export const SUMS_PULSES: usize = 51 << 3
/** Devices, eight numbers each: G_low, G_span / (high − low), low, high, four of the steps; then four tables. */
export const FIRST_DEVICE: usize = 52 << 3

export const AFFINE: i32 = 0
export const LINEAR: i32 = 1
export const EXPONENTIAL: i32 = 2
export const POWER: i32 = 3
export const TABLE: i32 = 4
export const CRYSTALLISATION: i32 = 5
export const JUNCTIONS: i32 = 6
export const GROUPS: i32 = 7
