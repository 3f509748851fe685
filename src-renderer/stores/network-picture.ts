import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import { client } from '../client'
import { useNetworkCanvas } from './network-canvas'
import { useOpenExperiment } from './open-experiment'

type Picture = NonNullable<MethodReply<'networks.describe'>>

const nothing: Picture = { synapses: [], spaces: [] }
const askAfterMs = 200

/** What matrix and space show beyond the document; asked for only while one of them is in front. */
export const useNetworkPicture = defineStore('networkPicture', () => {
  const open = useOpenExperiment()
  const canvas = useNetworkCanvas()
  const picture = shallowRef<Picture>(nothing)
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0

  watch(
    () => [open.document, canvas.view] as const,
    ([document, view]) => {
      clearTimeout(timer)
      question += 1
      if (document === null || view === 'drawing') return
      timer = setTimeout(() => void ask(question), askAfterMs)
    },
    { immediate: true }
  )

  async function ask(mine: number): Promise<void> {
    const { document } = open
    if (document === null) return
    const reply = await client.call('networks.describe', { document })
    // A document that is wrong for a moment keeps the picture it had.
    if (mine === question && reply.ok) picture.value = reply.value ?? { ...nothing, spaces: picture.value.spaces } // prettier-ignore
  }

  return { picture }
})
