// Hot loops of the array solver (grid-solver.ts), all in 64 bits. A grid has `rows` word lines of `columns`
// cells, stored row after row with an even `stride`; where that is one more than `columns`, the last column
// has no conductance and pivots of zero, so that whatever is summed over it is zero.
//
// Lines are tridiagonal. Their pivots are formed by additions only: seen from one side, a line is a
// conductance s to elsewhere, and the next cell adds its own, s' = G + g s / (g + s). Nothing cancels,
// however much better the wire conducts than the cells.

@inline
function pair(a: f64, b: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(a), 1, b)
}

@inline
function lanes(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1)
}

/** Inverse pivots of all word lines into `out`. `first`, `last`: conductances at the ends, one a row. */
export function pivotsOfWords(
  cells: usize, out: usize, first: usize, last: usize,
  rows: i32, columns: i32, stride: i32, wire: f64
): void {
  const row = <usize>stride << 3
  const g = f64x2.splat(wire)
  const one = f64x2.splat(1)
  for (let i = 0; i < rows; i += 2) {
    const a = <usize>i
    const b = <usize>min(i + 1, rows - 1)
    let at = a * row
    const other = (b - a) * row
    let s = pair(load<f64>(first + (a << 3)), load<f64>(first + (b << 3)))
    const end = pair(load<f64>(last + (a << 3)), load<f64>(last + (b << 3)))
    for (let j = 1; j <= columns; j++) {
      s = f64x2.add(s, pair(load<f64>(cells + at), load<f64>(cells + at + other)))
      const inverse = f64x2.div(one, f64x2.add(s, j < columns ? g : end))
      store<f64>(out + at, f64x2.extract_lane(inverse, 0))
      store<f64>(out + at + other, f64x2.extract_lane(inverse, 1))
      s = f64x2.mul(f64x2.mul(g, s), inverse)
      at += 8
    }
  }
}

/** Inverse pivots of all bit lines; `carry` is a row of room. */
export function pivotsOfBits(
  cells: usize, out: usize, first: usize, last: usize, carry: usize,
  rows: i32, columns: i32, stride: i32, wire: f64
): void {
  const row = <usize>stride << 3
  const g = f64x2.splat(wire)
  const one = f64x2.splat(1)
  memory.copy(carry, first, row)
  let at: usize = 0
  for (let i = 1; i <= rows; i++) {
    for (let j: usize = 0; j < row; j += 16) {
      const s = f64x2.add(v128.load(carry + j), v128.load(cells + at + j))
      const inverse = f64x2.div(one, f64x2.add(s, i < rows ? g : v128.load(last + j)))
      v128.store(out + at + j, inverse)
      v128.store(carry + j, f64x2.mul(f64x2.mul(g, s), inverse))
    }
    if (columns < stride) store<f64>(out + at + row - 8, 0)
    at += row
  }
}

/**
 * Voltages of distributed word lines from the currents into their nodes, which are `source`, times `factor`
 * unless that is 0. Four lines at a time, which needs rows up to a multiple of four; `room`: 4 strides.
 */
export function solveWords(
  source: usize, factor: usize, inverse: usize, out: usize, room: usize,
  rows: i32, stride: i32, wire: f64
): void {
  const row = <usize>stride << 3
  const g = f64x2.splat(wire)
  for (let i = 0; i < rows; i += 4) {
    let k = <usize>i * row
    let at = room
    let a = f64x2.splat(0)
    let b = a
    for (let j = 0; j < stride; j += 2) {
      let r0 = v128.load(source + k)
      let r1 = v128.load(source + k + row)
      let r2 = v128.load(source + k + 2 * row)
      let r3 = v128.load(source + k + 3 * row)
      if (factor) {
        r0 = f64x2.mul(r0, v128.load(factor + k))
        r1 = f64x2.mul(r1, v128.load(factor + k + row))
        r2 = f64x2.mul(r2, v128.load(factor + k + 2 * row))
        r3 = f64x2.mul(r3, v128.load(factor + k + 3 * row))
      }
      const w0 = v128.load(inverse + k)
      const w1 = v128.load(inverse + k + row)
      const w2 = v128.load(inverse + k + 2 * row)
      const w3 = v128.load(inverse + k + 3 * row)
      a = f64x2.mul(f64x2.add(v128.shuffle<f64>(r0, r1, 0, 2), f64x2.mul(g, a)), v128.shuffle<f64>(w0, w1, 0, 2))
      b = f64x2.mul(f64x2.add(v128.shuffle<f64>(r2, r3, 0, 2), f64x2.mul(g, b)), v128.shuffle<f64>(w2, w3, 0, 2))
      v128.store(at, a)
      v128.store(at, b, 16)
      a = f64x2.mul(f64x2.add(v128.shuffle<f64>(r0, r1, 1, 3), f64x2.mul(g, a)), v128.shuffle<f64>(w0, w1, 1, 3))
      b = f64x2.mul(f64x2.add(v128.shuffle<f64>(r2, r3, 1, 3), f64x2.mul(g, b)), v128.shuffle<f64>(w2, w3, 1, 3))
      v128.store(at, a, 32)
      v128.store(at, b, 48)
      k += 16
      at += 64
    }
    a = f64x2.splat(0)
    b = a
    for (let j = 0; j < stride; j += 2) {
      k -= 16
      at -= 64
      const w0 = v128.load(inverse + k)
      const w1 = v128.load(inverse + k + row)
      const w2 = v128.load(inverse + k + 2 * row)
      const w3 = v128.load(inverse + k + 3 * row)
      const a1 = f64x2.add(v128.load(at, 32), f64x2.mul(f64x2.mul(g, v128.shuffle<f64>(w0, w1, 1, 3)), a))
      const b1 = f64x2.add(v128.load(at, 48), f64x2.mul(f64x2.mul(g, v128.shuffle<f64>(w2, w3, 1, 3)), b))
      a = f64x2.add(v128.load(at), f64x2.mul(f64x2.mul(g, v128.shuffle<f64>(w0, w1, 0, 2)), a1))
      b = f64x2.add(v128.load(at, 16), f64x2.mul(f64x2.mul(g, v128.shuffle<f64>(w2, w3, 0, 2)), b1))
      v128.store(out + k, v128.shuffle<f64>(a, a1, 0, 2))
      v128.store(out + k + row, v128.shuffle<f64>(a, a1, 1, 3))
      v128.store(out + k + 2 * row, v128.shuffle<f64>(b, b1, 0, 2))
      v128.store(out + k + 3 * row, v128.shuffle<f64>(b, b1, 1, 3))
    }
  }
}

/** The same for word lines without resistance: one node each, `base` + `inverse` times the current into it. */
export function solveNodes(
  source: usize, factor: usize, inverse: usize, base: usize, out: usize, rows: i32, stride: i32
): void {
  const row = <usize>stride << 3
  let k: usize = 0
  for (let i: usize = 0; i < <usize>rows; i++) {
    let sum = f64x2.splat(0)
    for (let j: usize = 0; j < row; j += 16) {
      const current = v128.load(source + k + j)
      sum = f64x2.add(sum, factor ? f64x2.mul(current, v128.load(factor + k + j)) : current)
    }
    const known = base ? load<f64>(base + (i << 3)) : 0
    const voltage = f64x2.splat(known + lanes(sum) * load<f64>(inverse + (i << 3)))
    for (let j: usize = 0; j < row; j += 16) v128.store(out + k + j, voltage)
    k += row
  }
}

/**
 * Currents out of the bit lines' nodes at bit voltages `p`, with the word lines at what follows from them,
 * which `q` holds and is overwritten by the currents.
 * @returns the sum of voltage times current
 */
export function apply(
  cells: usize, p: usize, q: usize, first: usize, last: usize, rows: i32, stride: i32, wire: f64
): f64 {
  const row = <usize>stride << 3
  const g = f64x2.splat(wire)
  let dot = f64x2.splat(0)
  let k: usize = 0
  for (let i = 0; i < rows; i++) {
    for (let j: usize = 0; j < row; j += 16) {
      const v = v128.load(p + k)
      const up = i > 0
        ? f64x2.mul(g, f64x2.sub(v, v128.load(p + k - row)))
        : f64x2.mul(v128.load(first + j), v)
      const down = i < rows - 1
        ? f64x2.mul(g, f64x2.sub(v, v128.load(p + k + row)))
        : f64x2.mul(v128.load(last + j), v)
      const cell = f64x2.mul(v128.load(cells + k), f64x2.sub(v, v128.load(q + k)))
      const current = f64x2.add(cell, f64x2.add(up, down))
      v128.store(q + k, current)
      dot = f64x2.add(dot, f64x2.mul(v, current))
      k += 16
    }
  }
  return lanes(dot)
}

/**
 * x += alpha p, r -= alpha q, and the downward half of solving all bit lines for r, into q.
 * @returns r times the solution
 */
export function descend(
  x: usize, r: usize, p: usize, q: usize, inverse: usize,
  rows: i32, stride: i32, wire: f64, alpha: f64
): f64 {
  const row = <usize>stride << 3
  const g = f64x2.splat(wire)
  const step = f64x2.splat(alpha)
  let sum = f64x2.splat(0)
  let k: usize = 0
  for (let i = 0; i < rows; i++) {
    for (let j: usize = 0; j < row; j += 16) {
      v128.store(x + k, f64x2.add(v128.load(x + k), f64x2.mul(step, v128.load(p + k))))
      let y = f64x2.sub(v128.load(r + k), f64x2.mul(step, v128.load(q + k)))
      v128.store(r + k, y)
      if (i > 0) y = f64x2.add(y, f64x2.mul(g, v128.load(q + k - row)))
      const down = f64x2.mul(y, v128.load(inverse + k))
      sum = f64x2.add(sum, f64x2.mul(y, down))
      v128.store(q + k, down)
      k += 16
    }
  }
  return lanes(sum)
}

/** The upward half, and the next direction: p = solution + beta p. `carry` is a row of room. */
export function ascend(
  p: usize, q: usize, inverse: usize, carry: usize, rows: i32, stride: i32, wire: f64, beta: f64
): void {
  const row = <usize>stride << 3
  const g = f64x2.splat(wire)
  const keep = f64x2.splat(beta)
  memory.fill(carry, 0, row)
  for (let i = rows - 1; i >= 0; i--) {
    let k = <usize>i * row
    for (let j: usize = 0; j < row; j += 16) {
      const z = f64x2.add(
        v128.load(q + k),
        f64x2.mul(f64x2.mul(g, v128.load(inverse + k)), v128.load(carry + j))
      )
      v128.store(carry + j, z)
      v128.store(p + k, f64x2.add(z, f64x2.mul(keep, v128.load(p + k))))
      k += 16
    }
  }
}

/** out = a + b c, for so many bytes, a multiple of 16. */
export function addProduct(a: usize, b: usize, c: usize, out: usize, bytes: usize): void {
  for (let k: usize = 0; k < bytes; k += 16) {
    v128.store(out + k, f64x2.add(v128.load(a + k), f64x2.mul(v128.load(b + k), v128.load(c + k))))
  }
}
