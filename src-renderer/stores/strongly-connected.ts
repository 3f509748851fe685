/**
 * Sets of nodes that can all reach each other (Tarjan 1972, SIAM J. Comput. 1:146), each in the order of
 * `ids`, sets in the order of their first members.
 */
export function stronglyConnected(
  ids: readonly string[],
  links: readonly { readonly source: string; readonly target: string }[]
): readonly (readonly string[])[] {
  const next = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const { source, target } of links) if (next.has(target)) next.get(source)?.push(target)
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const onStack = new Set<string>()
  const found: Set<string>[] = []

  const enter = (id: string): void => {
    order.set(id, order.size)
    low.set(id, order.size - 1)
    stack.push(id)
    onStack.add(id)
  }
  const leave = (id: string): void => {
    if (low.get(id) !== order.get(id)) return
    const members = new Set<string>()
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack.delete(member)
      members.add(member)
      if (member === id) break
    }
    found.push(members)
  }
  const lower = (id: string, to: number | undefined): void => {
    low.set(id, Math.min(low.get(id) ?? 0, to ?? 0))
  }

  // With a stack of its own, as a chain of ten thousand populations is deeper than calls can go.
  for (const root of ids) {
    if (order.has(root)) continue
    enter(root)
    const path = [{ id: root, at: 0 }]
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const target = next.get(here.id)?.[here.at++]
      if (target === undefined) {
        path.pop()
        leave(here.id)
        const above = path.at(-1)
        if (above) lower(above.id, low.get(here.id))
      } else if (!order.has(target)) {
        enter(target)
        path.push({ id: target, at: 0 })
      } else if (onStack.has(target)) lower(here.id, order.get(target))
    }
  }
  const place = new Map(ids.map((id, i) => [id, i]))
  const byPlace = (a: string | undefined, b: string | undefined): number =>
    (place.get(a ?? '') ?? 0) - (place.get(b ?? '') ?? 0)
  return found.map((members) => [...members].sort(byPlace)).sort(([a], [b]) => byPlace(a, b))
}
