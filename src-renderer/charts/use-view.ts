import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { ViewKind, ViewOf, ViewRequest } from '../../src-shared/contract/views'
import { isView, type FetchView } from './view'

interface ShownView<Kind extends ViewKind> {
  /** The newest view that has arrived; the one before it stays while the next is on its way. */
  readonly view: Readonly<ShallowRef<ViewOf<Kind> | null>>
  readonly busy: Readonly<Ref<boolean>>
  readonly failed: Readonly<Ref<boolean>>
}

/**
 * Keeps the view that a plot shows up to date with what it asks for. One request is under way at
 * most; of those that come up meanwhile only the latest is made.
 * @param subject what is looked at; another one is asked anew
 * @param isSeen whether anyone looks at it; if not, nothing is asked until someone does
 * @param request what to ask for now; null to ask nothing
 */
export function useView<Kind extends ViewKind>(
  kind: Kind,
  fetchView: () => FetchView,
  subject: () => unknown,
  isSeen: () => boolean,
  request: () => (ViewRequest & { kind: Kind }) | null
): ShownView<Kind> {
  const view: ShallowRef<ViewOf<Kind> | null> = shallowRef(null)
  const busy = ref(false)
  const failed = ref(false)
  let waiting: ViewRequest | null = null
  let gone = false
  /** The last request, as text. */
  let asked: string | undefined
  onScopeDispose(() => {
    gone = true
    waiting = null
  })

  async function work(): Promise<void> {
    if (busy.value) return
    busy.value = true
    while (waiting !== null) {
      const sent: ViewRequest = waiting
      waiting = null
      const answer = await fetchView()(sent)
      if (gone) break
      failed.value = !isView(answer, kind)
      if (isView(answer, kind)) view.value = answer
    }
    busy.value = false
  }

  // Compared as text, so that a request that says the same again is not made again.
  watch(
    [() => (isSeen() ? JSON.stringify(request()) : asked), subject],
    ([text]) => {
      if (!isSeen()) return
      asked = text
      waiting = request()
      if (waiting) void work()
    },
    { immediate: true }
  )
  return { view, busy, failed }
}
