import type { CompiledNetwork } from '../compile/compiled-network'
import type { Arena } from './arena'
import type { BuildRoom } from './projection-shard'
import { localSize, type Share } from './share'

/** Takes the room that building all of a network's projections needs, one after the other. */
export function buildRoom(network: CompiledNetwork, arena: Arena, share: Share): BuildRoom {
  const { projections } = network
  const table = Math.max(0, ...projections.map(({ connector }) => connector.tableBytes ?? 0))
  const bySource = projections
    .filter(({ connector }) => connector.bySource)
    .map(({ target }) => localSize(network.populations[target]?.size ?? 0, share))
  const most = Math.max(1, ...network.projections.map((one) => one.connector.mostPerTarget))
  const sources = Math.max(...network.populations.map(({ size }) => size))
  return {
    stream: arena.allocateFixed(16),
    list: arena.allocateFixed(most * 4),
    marks: arena.allocateFixed(sources),
    weights: arena.allocateFixed(most * 4),
    delays: arena.allocateFixed(most * 2),
    table: arena.allocateFixed(table),
    streams: arena.allocateFixed(Math.max(0, ...bySource) * 16)
  }
}
