import { isJsonObject } from '../../src-shared/experiments/json'
import { ask } from '../stores/ask'
import { useEmulation } from '../stores/emulation'
import { useSelection } from '../stores/selection'
import { defineCommand } from './command'

export const emulateRun = defineCommand({
  id: 'run.emulate',
  title: 'emulation.commandOfRun',
  group: 'run',
  when: () => useSelection().count === 1,
  run: async () => {
    const [id] = useSelection().chosen
    const run = id && (await ask('runs.get', { id }))
    if (!run || !isJsonObject(run.document) || run.document['kind'] !== 'network') return
    useEmulation().show({ from: 'run', id: run.id, name: run.name, number: run.number })
  }
})
