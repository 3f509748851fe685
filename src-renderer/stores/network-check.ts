import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { Path, Problem } from '../../src-shared/experiments/problem'
import { client } from '../client'
import { useOpenExperiment } from './open-experiment'

type Check = MethodReply<'experiments.check'>

const checkAfterMs = 150

const startsWith = (path: Path, start: Path): boolean => start.every((part, i) => path[i] === part)

/** What is wrong with the document in front, and what running it would take. */
export const useNetworkCheck = defineStore('networkCheck', () => {
  const open = useOpenExperiment()
  const result = shallowRef<Check | null>(null)
  const isChecking = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0

  watch(
    () => open.document,
    (document) => {
      clearTimeout(timer)
      question += 1
      if (document === null) {
        result.value = null
        isChecking.value = false
        return
      }
      isChecking.value = true
      timer = setTimeout(() => void check(question), checkAfterMs)
    },
    { immediate: true }
  )

  async function check(mine: number): Promise<void> {
    const document = open.document
    if (document === null) return
    const reply = await client.call('experiments.check', { document })
    if (mine !== question) return
    isChecking.value = false
    if (reply.ok) result.value = reply.value
  }

  const problems = computed<readonly Problem[]>(() => result.value?.problems ?? [])
  const count = (severity: Problem['severity']) =>
    problems.value.filter((problem) => problem.severity === severity).length

  return {
    problems,
    isChecking,
    estimate: computed(() => result.value?.estimate ?? null),
    errors: computed(() => count('error')),
    warnings: computed(() => count('warning')),
    /** The problems of a field and of what lies in it. */
    under: (path: Path): readonly Problem[] =>
      problems.value.filter((problem) => startsWith(problem.path, path)),
    /** The problems of exactly this field. */
    at: (path: Path): readonly Problem[] =>
      problems.value.filter(
        (problem) => problem.path.length === path.length && startsWith(problem.path, path)
      )
  }
})
